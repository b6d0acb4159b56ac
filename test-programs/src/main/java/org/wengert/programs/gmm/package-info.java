/** Gaussian mixture: nested loops over flat arrays, log-sum-exp with a data-dependent maximum. */
package org.wengert.programs.gmm;
