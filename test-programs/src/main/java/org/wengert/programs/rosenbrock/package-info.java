/** Rosenbrock's function: long chains of cheap operations, no calls. */
package org.wengert.programs.rosenbrock;
