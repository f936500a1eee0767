package uk.homeward.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import uk.homeward.contracts.Event;
import uk.homeward.kit.web.HomewardJson;

/**
 * One approved JSON sample per version of each published event, {@code Type.vN.json}. What is in
 * the log for ever looks like these, so today's code must read each and write the newest the same.
 */
public final class EventSamples {

  /** Set to {@code true}, the build writes the samples that are missing. */
  public static final String WRITE = "homeward.write-samples";

  private static final Pattern NAME = Pattern.compile("(\\w+)\\.v(\\d{1,4})\\.json");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new HomewardJson())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Turns what an older version wrote into what today's code reads. */
  @FunctionalInterface
  public interface Upcasting {
    JsonNode toNewest(String type, int version, JsonNode written);
  }

  private final Path folder;
  private final Upcasting upcasting;

  public EventSamples(Path folder, Upcasting upcasting) {
    this.folder = folder;
    this.upcasting = upcasting;
  }

  /** Where the approved samples are. */
  public static Path approved() {
    return Repository.root().resolve("libs/contracts/src/test/resources/samples");
  }

  /** Writes what is missing; approve it by committing. */
  public void write(List<Class<? extends Event>> published) {
    for (var event : published)
      if (!Files.exists(file(event))) Repository.write(file(event), text(SampleValues.of(event)));
  }

  /** Everything that is wrong; empty when all is well. */
  public List<String> faults(List<Class<? extends Event>> published) {
    var faults = new ArrayList<String>();
    var known = new TreeMap<String, Class<? extends Event>>();
    for (var event : published) {
      known.put(event.getSimpleName(), event);
      var file = file(event);
      if (!Files.exists(file))
        faults.add(file.getFileName() + " is missing: run this test with -D" + WRITE + "=true");
    }
    for (var file : Repository.files(folder, ".json")) {
      var fault = fault(file, known);
      if (fault != null) faults.add(file.getFileName() + " " + fault);
    }
    return faults;
  }

  /** The approved sample of an event, as an event. */
  public static <E extends Event> E sample(Class<E> event) {
    return JSON.readValue(
        Repository.read(new EventSamples(approved(), (_, _, json) -> json).file(event)), event);
  }

  private @Nullable String fault(Path file, Map<String, Class<? extends Event>> known) {
    var name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) return "is not called Type.vN.json";
    var event = known.get(name.group(1));
    var version = Integer.parseInt(name.group(2));
    if (event == null) return "is of an event that nobody reads any more";
    if (version > PublishedEvents.version(event)) return "is newer than the code";
    try {
      var newest = upcasting.toNewest(name.group(1), version, JSON.readTree(Repository.read(file)));
      var written = JSON.readTree(JSON.writeValueAsBytes(JSON.treeToValue(newest, event)));
      if (!newest.equals(written)) return "reads as " + newest + " but is written as " + written;
      return withoutOptional(event, (ObjectNode) newest);
    } catch (JacksonException e) {
      return "cannot be read: " + e.getOriginalMessage();
    }
  }

  /** What may be absent must be readable when it is. */
  private static @Nullable String withoutOptional(Class<? extends Event> event, ObjectNode full) {
    var bare = full.deepCopy();
    for (var component : event.getRecordComponents())
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class))
        bare.remove(component.getName());
    try {
      JSON.treeToValue(bare, event);
      return null;
    } catch (JacksonException e) {
      return "cannot be read without its optional fields: " + e.getOriginalMessage();
    }
  }

  private Path file(Class<? extends Event> event) {
    return folder.resolve(event.getSimpleName() + ".v" + PublishedEvents.version(event) + ".json");
  }

  private static String text(Event event) {
    return JSON.writerWithDefaultPrettyPrinter()
            .writeValueAsString(event)
            .lines()
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
