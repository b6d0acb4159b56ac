/** Logistic regression: dot products over constant data. */
package org.wengert.programs.logistic;
