/** A short program for people: exact gradients of ordinary Java, beside finite differences. */
package org.wengert.programs.demo;
