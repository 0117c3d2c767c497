package org.kuangheng.documents.county;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.documents.PlanInput;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;

/**
 * One county's part of the record (本县部分): its mines in order of identity and the groups with a
 * member here.
 *
 * @param name the county's name; its code where the survey has none
 * @param groups the groups of the best scenario that have a member in the county
 * @param everyMine every mine of the survey, for names of members from elsewhere
 */
public record CountyView(
    PlanInput input,
    CountyCode county,
    String name,
    List<MineView> mines,
    List<Scenario.Group> groups,
    Map<MineId, MineRecord> everyMine,
    Wording wording) {
  public CountyView {
    mines = List.copyOf(mines);
    groups = List.copyOf(groups);
  }

  public static CountyView of(PlanInput input, CountyCode county) {
    Map<MineId, MineRecord> every = new TreeMap<>();
    input.survey().mines().forEach(mine -> every.put(mine.id(), mine));
    List<MineView> mines =
        every.values().stream()
            .filter(mine -> mine.county().equals(county))
            .map(mine -> view(mine, input))
            .toList();
    List<Scenario.Group> groups =
        input.consolidation().scenarios().stream()
            .limit(1)
            .flatMap(scenario -> scenario.groups().stream())
            .filter(group -> group.members().stream().anyMatch(id -> isIn(id, county, every)))
            .sorted(Comparator.comparing(Scenario.Group::id, CountyView::byNumber))
            .toList();
    String name = input.survey().counties().getOrDefault(county, county.value());
    return new CountyView(input, county, name, mines, groups, every, new Wording(input.lang()));
  }

  private static MineView view(MineRecord mine, PlanInput input) {
    return MineView.of(
        mine, input.verdicts().get(mine.id()), input.findings().get(mine.id()), input.pack());
  }

  private static boolean isIn(MineId id, CountyCode county, Map<MineId, MineRecord> every) {
    MineRecord mine = every.get(id);
    return mine != null && mine.county().equals(county);
  }

  /** G2 before G10: shorter first, then by letters. */
  private static int byNumber(String a, String b) {
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  public Pack pack() {
    return input.pack();
  }

  public List<MineView> of(Pack.Category.Kind kind) {
    return mines.stream().filter(mine -> mine.is(kind)).toList();
  }

  public List<MineView> undecided() {
    return mines.stream().filter(mine -> mine.standing() instanceof Standing.Undecided).toList();
  }

  public List<MineView> outside() {
    return mines.stream().filter(mine -> !mine.inProgramme()).toList();
  }

  public List<MineView> inProgramme() {
    return mines.stream().filter(MineView::inProgramme).toList();
  }

  public Optional<MineView> find(MineId id) {
    return mines.stream().filter(mine -> mine.id().equals(id)).findFirst();
  }

  public Optional<Scenario.Group> groupOf(MineId id) {
    return groups.stream().filter(group -> group.members().contains(id)).findFirst();
  }

  /** The group's number as documents print it: its id without the scenario's. */
  public static String label(Scenario.Group group) {
    return group.id().replaceFirst("^S\\d+-", "");
  }

  /** Whether the group is one mine that reaches the minimum by itself (升级改造). */
  public static boolean upgradesAlone(Scenario.Group group) {
    return group.members().size() == 1;
  }

  /** Why no group takes the mine, if the best scenario says so. */
  public Optional<Scenario.LeftOver> leftOver(MineId id) {
    return input.consolidation().scenarios().stream()
        .limit(1)
        .flatMap(scenario -> scenario.leftOver().stream())
        .filter(left -> left.mine().equals(id))
        .findFirst();
  }

  /** The mine's name; its identity where the survey does not hold it. */
  public String nameOf(MineId id) {
    MineRecord mine = everyMine.get(id);
    return mine == null ? id.value() : mine.name();
  }

  /** What the survey states for a field the plan must hold (clause 5.2), if anything. */
  public Optional<String> stated(MineRecord mine, String label) {
    return Optional.ofNullable(mine.notes().get(label)).filter(value -> !value.isBlank());
  }
}
