package org.wengert.agent.twin;

import java.util.List;
import java.util.Map;

/**
 * A derived twin class.
 *
 * @param name its internal name
 * @param bytes its class file
 * @param methods its methods, by name and descriptor of their originals
 * @param refusals the methods that could not be derived; their twins throw
 * @param large the methods whose twins are too large for HotSpot's compilers, for people
 */
public record DerivedTwin(
    String name,
    byte[] bytes,
    Map<String, TwinMethod> methods,
    List<Refusal> refusals,
    List<String> large) {

  /**
   * A method that could not be derived.
   *
   * @param method name and descriptor of the original
   * @param place its class, method, file and first line, for people
   * @param reason what stands in the way
   */
  public record Refusal(String method, String place, String reason) {
    /**
     * The whole message.
     *
     * @return place, reason and remedy
     */
    public String message() {
      return place
          + " cannot be differentiated: it has "
          + reason
          + ". Exclude it from differentiation if its derivative is not wanted,"
          + " or split it.";
    }
  }
}
