/** LSTM: a recurrence over many steps, whose state is updated in place. */
package org.wengert.programs.lstm;
