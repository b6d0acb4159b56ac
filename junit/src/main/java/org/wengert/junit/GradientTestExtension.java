package org.wengert.junit;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs methods with {@link GradientTest} at their points. */
final class GradientTestExtension implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), GradientTest.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    Method method = context.getRequiredTestMethod();
    if (Arrays.stream(method.getParameterTypes()).noneMatch(double[].class::equals)) {
      throw new ExtensionConfigurationException(
          "@GradientTest "
              + method.getName()
              + " needs a parameter of type double[] for the point");
    }
    GradientTest settings =
        AnnotationSupport.findAnnotation(method, GradientTest.class).orElseThrow();
    try {
      return Points.of(settings).stream().map(AtPoint::new);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "@GradientTest " + method.getName() + ": " + e.getMessage(), e);
    }
  }

  /** One run of the method. */
  private record AtPoint(Points.Point point) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocation) {
      return point.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new PointParameter(point.x()));
    }
  }

  /** Gives the method the point. */
  private record PointParameter(double[] x) implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == double[].class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return x.clone();
    }
  }
}
