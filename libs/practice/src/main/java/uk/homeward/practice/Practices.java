package uk.homeward.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every council that the running system knows. */
public record Practices(Map<String, Practice> byCouncil) {

  private static final String INDEX = "/councils/index.txt";

  public Practices {
    byCouncil = Map.copyOf(byCouncil);
  }

  /** Empty for a council that no file declares. */
  public Optional<Practice> find(String council) {
    return Optional.ofNullable(byCouncil.get(council));
  }

  /**
   * @throws IllegalArgumentException if no file declares the council
   */
  public Practice of(String council) {
    return find(council)
        .orElseThrow(() -> new IllegalArgumentException("Unknown council " + council));
  }

  /**
   * The set that comes with the system.
   *
   * @throws FaultyPractices listing everything that is wrong with them
   */
  public static Practices shipped() {
    var files = new LinkedHashMap<String, String>();
    for (var file : Shipped.lines(INDEX)) files.put(file, Shipped.text("/councils/" + file));
    return read(files);
  }

  /**
   * Every {@code .yaml} file in the folder.
   *
   * @throws FaultyPractices listing everything that is wrong with them
   */
  public static Practices load(Path folder) {
    var files = new TreeMap<String, String>();
    try (var found = Files.newDirectoryStream(folder, "*.yaml")) {
      for (var file : found)
        files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the practice packs in " + folder, e);
    }
    return read(files);
  }

  /**
   * @param files their texts by name
   * @throws FaultyPractices listing everything that is wrong with them
   */
  public static Practices read(Map<String, String> files) {
    var faults = new Faults();
    var councils = new LinkedHashMap<String, Practice>();
    if (files.isEmpty()) faults.add("councils", 1, "there is no practice pack");
    files.forEach(
        (file, text) ->
            PackFile.read(file, text, faults)
                .map(practice -> councils.put(practice.council(), practice))
                .ifPresent(twice -> faults.add(file, 1, twice.council() + " is declared twice")));
    faults.thrown();
    return new Practices(councils);
  }
}
