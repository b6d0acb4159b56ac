/** An initial value problem: work arrays that a derivative method overwrites at each step. */
package org.wengert.programs.ode;
