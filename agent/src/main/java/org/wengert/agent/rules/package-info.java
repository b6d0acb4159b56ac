/** The rules of users: where they are found, and whether they fit what they are for. */
package org.wengert.agent.rules;
