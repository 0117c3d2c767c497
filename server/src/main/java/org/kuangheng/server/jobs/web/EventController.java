package org.kuangheng.server.jobs.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.jobs.Events;
import org.kuangheng.server.jobs.Events.Event;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Events as they happen, as server-sent events; {@code Last-Event-ID} resumes. */
@RestController
@Tag(name = "events")
class EventController {
  private static final long RETRY_MILLIS = 2_000;

  private final Events events;

  EventController(Events events) {
    this.events = events;
  }

  @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Jobs and changes the caller may see, as they happen")
  @OpenToAll(signedIn = true, because = "each hears what its own scope shows")
  SseEmitter everything(
      Caller caller,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
    return stream(events.everything(caller, instant(last)));
  }

  @GetMapping(path = "/api/jobs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "One job as it goes on, until it has ended")
  @OpenToAll(signedIn = true, because = "each sees the jobs of its own scope")
  SseEmitter ofJob(Caller caller, @PathVariable String id) {
    return stream(events.ofJob(caller, id));
  }

  /** An id that is none of ours begins anew. */
  private static @Nullable Instant instant(@Nullable String last) {
    if (last == null || !last.matches("[0-9]{1,15}")) {
      return null;
    }
    try {
      return Instant.ofEpochMilli(Long.parseLong(last));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static SseEmitter stream(Events.Subscription subscription) {
    SseEmitter emitter = new SseEmitter(0L);
    emitter.onCompletion(subscription::close);
    emitter.onError(fault -> subscription.close());
    Thread.ofVirtual()
        .name("events")
        .start(
            () -> {
              subscription.read(event -> send(emitter, event));
              emitter.complete();
            });
    return emitter;
  }

  /** Returns false once the client is gone. */
  private static boolean send(SseEmitter emitter, @Nullable Event event) {
    try {
      emitter.send(
          switch (event) {
            case null -> SseEmitter.event().comment("");
            case Event.Hello(Instant at) ->
                SseEmitter.event()
                    .id(Long.toString(at.toEpochMilli()))
                    .reconnectTime(RETRY_MILLIS)
                    .name("hello")
                    .data(event, MediaType.APPLICATION_JSON);
            case Event.JobChanged changed ->
                SseEmitter.event()
                    .id(Long.toString(changed.at().toEpochMilli()))
                    .name("job")
                    .data(JobAnswer.of(changed.job()), MediaType.APPLICATION_JSON);
            case Event.Recorded recorded ->
                SseEmitter.event().name("change").data(recorded, MediaType.APPLICATION_JSON);
          });
      return true;
    } catch (IOException | IllegalStateException e) {
      return false;
    }
  }
}
