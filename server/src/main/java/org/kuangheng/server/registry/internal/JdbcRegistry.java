package org.kuangheng.server.registry.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.WorkingsFeature;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Change;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.LayerFeatureContent;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.server.registry.Version;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The registry kept in PostgreSQL. */
@Service
@Transactional
class JdbcRegistry implements Registry {
  private final VersionReads reads;
  private final DecodedVersions decoded;
  private final SurveyAssembly surveys;
  private final Surroundings surroundings;
  private final Successors successors;
  private final Recording recording;

  JdbcRegistry(
      VersionReads reads,
      DecodedVersions decoded,
      SurveyAssembly surveys,
      Surroundings surroundings,
      Successors successors,
      Recording recording) {
    this.reads = reads;
    this.decoded = decoded;
    this.surveys = surveys;
    this.surroundings = surroundings;
    this.successors = successors;
    this.recording = recording;
  }

  @Override
  @Transactional(readOnly = true)
  public Survey survey(AsOf asOf, Set<CountyCode> counties) {
    return surveys.survey(asOf, counties);
  }

  @Override
  @Transactional(readOnly = true)
  public Survey around(Set<MineId> mines, Metres within, AsOf asOf) {
    Set<String> named = mines.stream().map(MineId::value).collect(Collectors.toSet());
    double metres = within.value().doubleValue();
    List<Long> grounds = surroundings.grounds(named);
    Set<String> all = new TreeSet<>(named);
    all.addAll(surroundings.minesNear(grounds, metres));
    all.addAll(surroundings.minesOn(surroundings.bodiesOf(named)));
    Map<Long, Record> features =
        decoded.of(surroundings.featuresNear(grounds, metres, asOf.validOn().toString()));
    List<ConstraintFeature> near =
        new TreeSet<>(features.keySet())
            .stream()
                .map(features::get)
                .map(LayerFeatureContent.class::cast)
                .map(LayerFeatureContent::feature)
                .toList();
    List<WorkingsFeature> workings =
        surveys.records(
            reads.heads(List.of(Kind.WORKINGS), Set.of(), all, asOf), WorkingsFeature.class);
    return surveys.survey(surveys.mines(Set.of(), all, asOf), near, workings, asOf);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<MineRecord> findMine(MineId id, AsOf asOf) {
    return surveys.mine(id.value(), asOf);
  }

  @Override
  @Transactional(readOnly = true)
  public List<MineId> resolve(MineId id) {
    return successors.of(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Version> versions(Kind kind, @Nullable CountyCode county, AsOf asOf) {
    Map<String, Version> byId = new LinkedHashMap<>();
    reads
        .versions(kind, county == null ? null : county.value(), asOf)
        .forEach(version -> byId.put(version.subject().id(), version));
    return byId;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Version> page(Kind kind, @Nullable String q, @Nullable String after, Limit limit) {
    return reads.page(kind, q, after, limit);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Version> findVersion(Kind kind, String id, AsOf asOf) {
    return reads.find(kind, id, asOf);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Version> history(Kind kind, String id) {
    return reads.history(kind, id);
  }

  @Override
  public Act apply(Caller caller, Act.Kind kind, @Nullable String ground, List<Change> changes) {
    return recording.apply(caller, kind, ground, changes);
  }

  @Override
  public Act reverse(Caller caller, String act, String ground) {
    return recording.reverse(caller, act, ground);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Act> findAct(String id) {
    return recording.findAct(id);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Act> acts(@Nullable String before, int limit) {
    return recording.acts(before, limit);
  }

  @Override
  public Map<Subject, JsonNode> formsOf(Survey survey) {
    Map<Subject, JsonNode> nodes = new LinkedHashMap<>();
    Forms.of(survey).forEach((subject, record) -> nodes.put(subject, RegistryForms.of(record)));
    return nodes;
  }
}
