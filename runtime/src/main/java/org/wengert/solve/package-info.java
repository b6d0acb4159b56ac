/** Linear algebra that derivatives of implicit functions need. Programs use what is above it. */
package org.wengert.solve;
