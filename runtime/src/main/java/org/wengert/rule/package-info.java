/**
 * The derivative rules that Wengert brings along.
 *
 * <p>A rule is a static method that computes one partial derivative of another method. It takes
 * that method's arguments and its result, and returns the partial derivative with respect to the
 * argument named by its {@link org.wengert.DerivativeOf}. Wengert calls the other method as the
 * program does and records the partials on the tape, instead of deriving a twin. A method has a
 * rule for each of its {@code double} and {@code float} arguments; a partial that is always 0 or 1
 * is a rule too.
 *
 * <p>Rules are pure, allocate nothing and have few branches, since they run in the innermost loops.
 * They use the result where this saves work and costs no digits: a partial is meant to be right to
 * a few units in the last place wherever it is a normal {@code double}, also where the function's
 * value overflows, underflows or cancels.
 *
 * <p>For second derivatives a rule's own code is differentiated. So it has no shortcut for a single
 * point that leaves an argument out: {@code 2 * x} for the base's partial of {@code pow(x, 2)}
 * would lose how it changes with the exponent.
 *
 * <p>To add a rule:
 *
 * <ol>
 *   <li>Find the class for the library and the kind of function, or begin a new one. Rules for
 *       {@code Math} begin at {@link org.wengert.rule.MathRules}, whose table has the conventions
 *       for all.
 *   <li>Write a public static method with the parameters of the other method, then its result, and
 *       return type {@code double}; give it one {@code @DerivativeOf} for each method it serves.
 *   <li>Put the formula and where it comes from into its Javadoc.
 *   <li>Where the derivative does not exist or the formula gives NaN, decide what the rule gives,
 *       extend the table of conventions, and test each row.
 *   <li>Add points with independently computed derivatives to the test's table of partials.
 * </ol>
 *
 * <p>Rules for special functions of libraries name {@link org.wengert.rule.SpecialMath}; what they
 * compute with is in {@link org.wengert.rule.special}.
 *
 * <p>DLMF in a rule's Javadoc is the NIST <a href="https://dlmf.nist.gov">Digital Library of
 * Mathematical Functions</a>, with the section.
 */
package org.wengert.rule;
