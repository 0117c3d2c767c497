package org.kuangheng.server.consolidation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.consolidation.ConsolidationProblem;
import org.kuangheng.server.consolidation.Hearings.Neighbour;
import org.kuangheng.server.consolidation.Hearings.Relation;
import tools.jackson.databind.JsonNode;

/** A group of a proposal's document. */
record ProposedGroup(JsonNode tree) {

  static List<ProposedGroup> of(JsonNode document, String scenario) {
    List<ProposedGroup> groups = new ArrayList<>();
    for (JsonNode group : JdbcProposals.scenario(document, scenario).path("groups")) {
      groups.add(new ProposedGroup(group));
    }
    return groups;
  }

  /** The named group, or a refusal that names those there are. */
  static ProposedGroup find(JsonNode document, String scenario, String id) {
    List<ProposedGroup> groups = of(document, scenario);
    return groups.stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ConsolidationProblem.GROUP_UNKNOWN,
                    "group",
                    "what",
                    id,
                    "known",
                    String.join(", ", groups.stream().map(ProposedGroup::id).toList())));
  }

  String id() {
    return tree.path("id").asString("");
  }

  Set<String> members() {
    return Standings.members(tree);
  }

  Set<String> enterprises() {
    Set<String> enterprises = new TreeSet<>();
    for (JsonNode member : tree.path("members")) {
      String enterprise = member.path("enterprise").asString("");
      if (!enterprise.isEmpty()) {
        enterprises.add(enterprise);
      }
    }
    return enterprises;
  }

  String boundary() {
    return tree.path("boundary").asString("");
  }

  /** What a neighbour is told: who would merge, and the boundary. */
  String area() {
    List<Object> members = new ArrayList<>();
    for (JsonNode member : tree.path("members")) {
      members.add(Trees.map("mine", member.path("mine"), "name", member.path("name")));
    }
    return Trees.write(Trees.map("members", members, "area", tree.path("area")));
  }

  /** The neighbours as the run found them. */
  List<Neighbour> neighbours() {
    List<Neighbour> neighbours = new ArrayList<>();
    for (JsonNode one : tree.path("neighbours")) {
      neighbours.add(
          new Neighbour(
              one.path("mine").asString(""),
              one.path("name").asString(""),
              one.path("holder").asString(""),
              one.path("enterprise").asString(null),
              one.path("county").asString(""),
              Relation.valueOf(one.path("relation").asString("")),
              one.path("metres").decimalValue(),
              null,
              null,
              0));
    }
    return neighbours;
  }
}
