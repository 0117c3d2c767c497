package org.kuangheng.server.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kuangheng.server.consolidation.MovedCounty.COUNTY;
import static org.kuangheng.server.consolidation.MovedCounty.DAY;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** Computes proposals of the moved county over HTTP and reads them. */
record ProposalDesk(ApiClient clerk) {
  /** The id of a proposal computed now. */
  String run(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(Map.of("county", COUNTY, "asOf", DAY));
    body.putAll(more);
    String job = clerk.post("/api/proposals/runs", body).expect(202).json().path("job").asString();
    return await(job).path("result").path("proposal").asString();
  }

  private JsonNode await(String job) {
    for (int i = 0; i < 1200; i++) {
      JsonNode now = clerk.get("/api/jobs/" + job).expect(200).json();
      String state = now.path("state").asString();
      if (state.equals("DONE")) {
        return now;
      }
      assertThat(state).as(now.toString()).isNotIn("FAILED", "CANCELLED");
      LockSupport.parkNanos(50_000_000);
    }
    throw new AssertionError("job " + job + " did not end");
  }

  JsonNode document(String proposal) {
    return clerk.get("/api/proposals/" + proposal).expect(200).json().path("document");
  }

  /** Bans that tear every merger apart, so that its parts are neighbours of each other. */
  List<Set<String>> bansApart() {
    return mergers(document(run(Map.of()))).stream()
        .map(group -> members(group).stream().limit(2).collect(Collectors.toSet()))
        .toList();
  }

  /** A group kept apart from a neighbour by a ban. */
  String pathOfNeighbours(String id) {
    for (JsonNode scenario : document(id).path("scenarios")) {
      for (JsonNode group : scenario.path("groups")) {
        if (group.path("neighbours").size() > 0
            && members(group).iterator().next().startsWith("T-E-")) {
          return "/api/proposals/%s/scenarios/%s/groups/%s/neighbours"
              .formatted(id, scenario.path("id").asString(), group.path("id").asString());
        }
      }
    }
    throw new AssertionError("no group with a neighbour in " + document(id));
  }

  /** The groups of two or more in the best scenario, members of the test's own only. */
  static List<JsonNode> mergers(JsonNode document) {
    List<JsonNode> groups = new ArrayList<>();
    for (JsonNode group : document.path("scenarios").path(0).path("groups")) {
      if (members(group).size() > 1 && members(group).iterator().next().startsWith("T-E-")) {
        groups.add(group);
      }
    }
    return groups;
  }

  static Set<String> members(JsonNode group) {
    Set<String> members = new TreeSet<>();
    group.path("members").forEach(member -> members.add(member.path("mine").asString()));
    return members;
  }

  static Map<String, String> ifMatch(Answer answer) {
    return Map.of("If-Match", answer.tag(), "Idempotency-Key", UUID.randomUUID().toString());
  }
}
