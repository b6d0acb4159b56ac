/**
 * Long loops in bounded memory: which states are kept, and how a sweep goes back over a loop that
 * was not recorded. Programs use it through {@link org.wengert.Checkpointing}.
 */
package org.wengert.checkpoint;
