package uk.homeward.kit.acting;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import uk.homeward.kit.Asked;

/** Lets a command handler take {@link Asked} as a parameter; found by the service loader. */
public final class AskedParameter implements ParameterResolverFactory, ParameterResolver<Asked> {

  @Override
  public @Nullable ParameterResolver<?> createInstance(
      Executable executable, Parameter[] parameters, int index) {
    return parameters[index].getType() == Asked.class ? this : null;
  }

  @Override
  public Asked resolveParameterValue(Message<?> message) {
    return Asked.from(message.getMetaData());
  }

  @Override
  public boolean matches(Message<?> message) {
    return message.getMetaData().containsKey("target");
  }
}
