/**
 * Where a sparse Jacobian has entries, and which of its rows and columns can share a sweep. The API
 * is in {@code org.wengert}: {@code SparseJacobian}.
 */
package org.wengert.sparse;
