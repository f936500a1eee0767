package uk.homeward.practice;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.homeward.contracts.Fact;

/** What only the act itself can bring, so that beforehand it is asked for and blocks nothing. */
public sealed interface Brought extends Requirement.Need {

  /** What the person will have to give. */
  String ask();

  /** The document comes with the act. */
  public record Document(String document) implements Brought {
    @Override
    public String fact() {
      return Fact.DOCUMENT.name(document);
    }

    @Override
    public boolean met(Attempt attempt, CaseFacts facts) {
      return attempt.documents().contains(document);
    }

    @Override
    public String says(CaseFacts facts) {
      return "The papers do not include the " + spoken(document) + ".";
    }

    @Override
    public String ask() {
      return "Give the " + spoken(document) + " with it.";
    }
  }

  /** Somebody is named in the act for this part. */
  public record TakesPart(String person) implements Brought {
    @Override
    public String fact() {
      return Fact.PERSON.name(person);
    }

    @Override
    public boolean met(Attempt attempt, CaseFacts facts) {
      return attempt.people().containsKey(person);
    }

    @Override
    public String says(CaseFacts facts) {
      return "The " + spoken(person) + " did not take part.";
    }

    @Override
    public String ask() {
      return "Do it together with the " + spoken(person) + ", and name them.";
    }

    @Override
    public String remedy() {
      return "Do it together, and name who took part.";
    }

    @Override
    public Optional<Known> evidence(CaseFacts facts) {
      return Optional.empty();
    }
  }

  /** Whoever is named in the act holds none of the other roles for this child. */
  public record Independent(String person, Set<String> others) implements Brought {
    @Override
    public String fact() {
      return Fact.PERSON.name(person);
    }

    @Override
    public boolean met(Attempt attempt, CaseFacts facts) {
      var named = attempt.people().get(person);
      return named != null
          && others.stream()
              .noneMatch(other -> facts.holds(Fact.PERSON.name(other), Set.of(named)));
    }

    @Override
    public String says(CaseFacts facts) {
      return "This person already has another part in the child's case.";
    }

    @Override
    public String ask() {
      return "Name the %s: somebody who is not this child's %s."
          .formatted(
              spoken(person),
              others.stream().map(Brought::spoken).sorted().collect(Collectors.joining(", ")));
    }

    @Override
    public String remedy() {
      return "Choose someone who does not know the case.";
    }
  }

  private static String spoken(String word) {
    return word.replace('-', ' ');
  }
}
