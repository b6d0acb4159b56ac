/** Bundle adjustment: a long vector of residuals, each of few inputs, with a sparse Jacobian. */
package org.wengert.programs.bundle;
