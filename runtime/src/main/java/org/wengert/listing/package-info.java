/**
 * What a run did, operation by operation: the Wengert list with names, values and source lines. It
 * is recorded by twins of its own kind, only when somebody wants to look at it.
 */
package org.wengert.listing;
