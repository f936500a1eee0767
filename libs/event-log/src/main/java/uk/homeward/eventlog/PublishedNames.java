package uk.homeward.eventlog;

import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import uk.homeward.eventlog.EventTypes.PublishedType;

/**
 * Writes events under their published name and version. An unknown type is answered with {@link
 * UnknownSerializedType} and never throws, because a lookup that throws stalls every processor
 * behind a healthy face; {@link StrictSource} is what stops at it.
 */
final class PublishedNames implements Serializer {

  private final Serializer delegate;
  private final EventTypes types;

  PublishedNames(Serializer delegate, EventTypes types) {
    this.delegate = delegate;
    this.types = types;
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    var written = delegate.serialize(object, representation);
    return new SimpleSerializedObject<>(
        written.getData(),
        representation,
        typeForClass(object == null ? Void.class : object.getClass()));
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <S, T> T deserialize(SerializedObject<S> object) {
    if (isOwn(object.getType())) return delegate.deserialize(object);
    var event = find(object.getType());
    if (event.isEmpty()) return (T) new UnknownSerializedType(this, object);
    return delegate.deserialize(
        new SimpleSerializedObject<>(
            object.getData(),
            object.getContentType(),
            new SimpleSerializedType(event.get().getName(), null)));
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (isOwn(type)) return delegate.classForType(type);
    return find(type).orElse(UnknownSerializedType.class);
  }

  /**
   * @throws IllegalArgumentException if the class is no published event
   */
  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(@Nullable Class type) {
    if (type == null || type == Void.class || MetaData.class == type)
      return delegate.typeForClass(type);
    PublishedType published =
        types
            .typeOf((Class<?>) type)
            .orElseThrow(
                () -> new IllegalArgumentException(type.getName() + " is no published event"));
    return new SimpleSerializedType(published.name(), Integer.toString(published.version()));
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return delegate.canSerializeTo(representation);
  }

  @Override
  public Converter getConverter() {
    return delegate.getConverter();
  }

  /** What the framework itself stores beside events. */
  private static boolean isOwn(SerializedType type) {
    return SerializedType.emptyType().equals(type)
        || MetaData.class.getName().equals(type.getName());
  }

  private Optional<Class<?>> find(SerializedType type) {
    var version = type.getRevision();
    if (version == null || !version.matches("[1-9][0-9]{0,8}")) return Optional.empty();
    return types.classOf(new PublishedType(type.getName(), Integer.parseInt(version)));
  }
}
