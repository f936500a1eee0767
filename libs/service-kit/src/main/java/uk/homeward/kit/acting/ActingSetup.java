package uk.homeward.kit.acting;

import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import uk.homeward.contracts.Event;
import uk.homeward.contracts.EventVersion;
import uk.homeward.contracts.Occurred;
import uk.homeward.eventlog.CivilDate;
import uk.homeward.eventlog.DeadLetters;
import uk.homeward.eventlog.EventTypes;
import uk.homeward.eventlog.LogHead;
import uk.homeward.eventlog.StoppedProcessors;
import uk.homeward.kit.Automations;
import uk.homeward.kit.ForProjections;
import uk.homeward.kit.KnownFacts;
import uk.homeward.kit.deputies.Delegations;
import uk.homeward.kit.facts.CaseFactFold;
import uk.homeward.kit.facts.CaseFactTable;
import uk.homeward.kit.facts.KeptEvents;
import uk.homeward.kit.narrative.NarrativeStore;
import uk.homeward.kit.processing.LogHealth;
import uk.homeward.kit.processing.Processors;
import uk.homeward.kit.readmodel.Fold;
import uk.homeward.kit.readmodel.ReadModels;
import uk.homeward.kit.web.HomewardJson;
import uk.homeward.kit.web.SignedIn;
import uk.homeward.practice.Practices;

/** Command side: every command in a thread and transaction of its own, enveloped events. */
@AutoConfiguration(
    beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
    afterName = "uk.homeward.eventlog.DatabaseAutoConfiguration")
public class ActingSetup {

  @Bean
  CommandBus commandBus(@Qualifier("commandTransactions") TransactionManager transactions) {
    return AsynchronousCommandBus.builder()
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .transactionManager(transactions)
        .build();
  }

  @Bean
  CommandTargetResolver commandTargetResolver() {
    return new TargetInMetadata();
  }

  /** The envelope carries what events need of their command; nothing else is copied. */
  @Bean
  CorrelationDataProvider nothingElse() {
    return _ -> Map.of();
  }

  @Bean
  ConfigurerModule enveloping(Clock clock) {
    return configurer ->
        configurer
            .configureAggregate(Denial.class)
            .onInitialize(
                c ->
                    c.onStart(
                        0, () -> c.eventBus().registerDispatchInterceptor(new Enveloping(clock))));
  }

  /** Every event of the published language, by its simple name. */
  @Bean
  EventTypes eventTypes() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Event.class));
    var types = new HashMap<Class<?>, EventTypes.PublishedType>();
    for (var found : scanner.findCandidateComponents(Event.class.getPackageName())) {
      try {
        var type = Class.forName(found.getBeanClassName());
        if (!type.isRecord()) continue;
        var version = type.getAnnotation(EventVersion.class);
        types.put(
            type,
            new EventTypes.PublishedType(
                type.getSimpleName(), version == null ? 1 : version.value()));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return EventTypes.of(types);
  }

  @Bean
  CivilDate londonDate() {
    return moment -> Occurred.at(moment).on();
  }

  @Bean
  Jackson3SerializerCustomizer homewardJsonInEvents() {
    return json -> json.addModule(new HomewardJson());
  }

  @Bean
  Outlook outlook(Practices practices, KnownFacts knownFacts, Clock clock) {
    return new Outlook(practices, knownFacts, clock);
  }

  @Bean
  Processors processors(EventProcessingConfiguration configuration) {
    return new Processors(configuration);
  }

  @Bean
  LogHealth logHealth(StoppedProcessors stopped, DeadLetters deadLetters) {
    return new LogHealth(stopped, deadLetters);
  }

  @Bean
  @ConditionalOnMissingBean(KnownFacts.class)
  CaseFactTable caseFacts(
      JdbcClient requests, LogHead head, Processors processors, DeadLetters deadLetters) {
    return new CaseFactTable(requests, head, processors, deadLetters);
  }

  @Bean
  CaseFactFold caseFactFold() {
    return new CaseFactFold();
  }

  @Bean
  ReadModels readModels(
      List<Fold<?>> folds, @Qualifier("streamDataSource") DataSource streamDataSource) {
    return new ReadModels(folds, new JdbcTemplate(streamDataSource));
  }

  @Bean
  Delegations delegations(
      @ForProjections JdbcClient projections,
      JdbcClient requests,
      LogHead head,
      Processors processors) {
    return new Delegations(projections, requests, head, processors);
  }

  @Bean
  KeptEvents keptEvents(JsonMapper json, EventTypes types) {
    return new KeptEvents(json, types);
  }

  @Bean
  NarrativeStore narratives(
      JdbcClient jdbc,
      Clock clock,
      @Value("${homeward.narratives.key-name:demo}") String name,
      @Value("${homeward.narratives.key}") String key) {
    return new NarrativeStore(jdbc, clock, name, Base64.getDecoder().decode(key));
  }

  @Bean
  NarrativeReader narrativeReader(NarrativeStore narratives, Outlook outlook) {
    return new NarrativeReader(narratives, outlook);
  }

  @Bean
  Dispatch dispatch(CommandBus bus) {
    return new Dispatch(bus);
  }

  @Bean
  Automations automations(Dispatch dispatch, Practices practices, Clock clock) {
    return new AutomationsByBus(dispatch, practices, clock);
  }

  @Bean
  Acting acting(
      @Value("${homeward.database.service}") String service,
      SignedIn signedIn,
      JdbcClient jdbc,
      KnownFacts knownFacts,
      NarrativeStore narratives,
      Dispatch dispatch,
      Practices practices,
      Delegations delegations,
      KeptEvents events,
      Clock clock) {
    var answers = new Answers(jdbc, service);
    return new Acting(
        service,
        signedIn,
        answers,
        new Possible(answers, practices, clock),
        knownFacts,
        new Gates(practices),
        new Reasons(jdbc, events, practices),
        narratives,
        dispatch,
        practices,
        new Capacities(delegations, clock),
        clock);
  }
}
