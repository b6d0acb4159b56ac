/** A log determinant by Cholesky factorisation: a matrix of row arrays, overwritten in place. */
package org.wengert.programs.cholesky;
