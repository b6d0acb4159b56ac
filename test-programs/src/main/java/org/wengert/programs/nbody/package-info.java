/** Bodies that attract each other: small immutable objects, made and dropped in every operation. */
package org.wengert.programs.nbody;
