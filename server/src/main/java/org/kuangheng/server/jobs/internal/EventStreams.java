package org.kuangheng.server.jobs.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.Events;
import org.kuangheng.server.jobs.JobProblem;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fans announcements of PostgreSQL out to this server's open streams. A job announced is read once,
 * whoever listens; each stream takes what its caller may see.
 */
@Component
class EventStreams implements Events, SmartLifecycle {
  /** Transactions commit out of the order of their clocks, so a reader gets a little twice. */
  private static final Duration OVERLAP = Duration.ofSeconds(60);

  private final JobRows rows;
  private final JobsProperties properties;
  private final TransactionTemplate transaction;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Set<EventQueue> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private volatile Instant lastHeard = Instant.EPOCH;

  EventStreams(
      JobRows rows,
      JobsProperties properties,
      PlatformTransactionManager transactions,
      Announcements announcements) {
    this.rows = rows;
    this.properties = properties;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
    announcements.hear(Announcements.JOBS, this::jobsChanged);
    announcements.hear(Announcements.CHANGES, this::recorded);
  }

  @Override
  public Subscription everything(Caller caller, @Nullable Instant since) {
    EventQueue queue = open(caller, null);
    RowScope scope = JdbcJobs.scopeOf(caller);
    Instant now = read(scope, rows::now);
    queue.offer(new Event.Hello(now));
    if (since != null) {
      read(scope, () -> rows.changedSince(since.minus(OVERLAP))).forEach(queue::offer);
    }
    return queue;
  }

  @Override
  public Subscription ofJob(Caller caller, String id) {
    EventQueue queue = open(caller, id);
    StoredJob job = read(JdbcJobs.scopeOf(caller), () -> rows.find(id)).orElse(null);
    if (job == null) {
      queue.close();
      throw Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id);
    }
    queue.offer(job);
    return queue;
  }

  private EventQueue open(Caller caller, @Nullable String job) {
    if (open.size() >= properties.streams()) {
      throw Refusal.of(JobProblem.TOO_MANY_STREAMS, "events");
    }
    EventQueue queue = new EventQueue(caller, job, open::remove);
    open.add(queue);
    return queue;
  }

  /** No ids: the connection was lost for a while, and whatever changed meanwhile is looked up. */
  private void jobsChanged(Set<String> ids) {
    if (open.isEmpty()) {
      lastHeard = Instant.EPOCH;
      return;
    }
    List<StoredJob> changed =
        ids.isEmpty()
            ? changedMeanwhile()
            : read(
                RowScope.EVERYTHING,
                () -> ids.stream().flatMap(id -> rows.find(id).stream()).toList());
    for (StoredJob job : changed) {
      open.forEach(queue -> queue.offer(job));
      lastHeard = job.changedAt();
    }
  }

  private List<StoredJob> changedMeanwhile() {
    Instant since = lastHeard;
    return since.equals(Instant.EPOCH)
        ? List.of()
        : read(RowScope.EVERYTHING, () -> rows.changedSince(since.minus(OVERLAP)));
  }

  private void recorded(Set<String> batches) {
    for (String batch : batches) {
      List<Map<String, Object>> events = json.readValue(batch, new TypeReference<>() {});
      events.stream().map(EventStreams::event).forEach(e -> open.forEach(queue -> queue.offer(e)));
    }
  }

  private static Event.Recorded event(Map<String, Object> fields) {
    Map<String, String> about = new ConcurrentHashMap<>();
    if (fields.get("about") instanceof Map<?, ?> map) {
      map.forEach((kind, id) -> about.put(String.valueOf(kind), String.valueOf(id)));
    }
    Object county = fields.get("county");
    return new Event.Recorded(
        String.valueOf(fields.get("caseId")),
        String.valueOf(fields.get("act")),
        county == null ? null : county.toString(),
        about);
  }

  private <T> T read(RowScope scope, Supplier<T> query) {
    return scope.get(() -> Objects.requireNonNull(transaction.execute(status -> query.get())));
  }

  @Override
  public void start() {
    running = true;
  }

  /** Streams end at once, so that a stop need not wait for them. */
  @Override
  public void stop() {
    running = false;
    List.copyOf(open).forEach(EventQueue::close);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
