package org.kuangheng.consolidation.merging;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Tonnes;
import org.locationtech.jts.geom.Coordinate;

/**
 * The candidates of a programme with all that binds them (整合区): links, locks, bans and rules.
 * Members stand in the order of their ids; a place is a number in that order.
 */
public final class Field {
  /** About; for figures in systems that have no metres. */
  public static final int METRES_IN_A_DEGREE = 111_320;

  /** Gap ground towards another member, in whole square metres. */
  record Strip(int other, long squareMetres) {}

  private final MergingRules rules;
  private final List<Member> members;
  private final List<Link> links;
  private final Wishes wishes;
  private final Map<MineId, Integer> places = new HashMap<>();
  private final Map<Long, Link> linkOf = new HashMap<>();
  private final List<BitSet> linked;
  private final List<BitSet> joined;
  private final List<Mineral> minerals;
  private final List<BitSet> mineralsOf = new ArrayList<>();
  private final List<List<Link>> linksFrom = new ArrayList<>();
  private final List<List<Strip>> stripsFrom = new ArrayList<>();
  private final List<Coordinate> centres;
  private final int[] holders;
  private final long[] retainedKg;
  private final long[] baseKg;
  private final long[] oreKg;
  private final long[] capacityKg;

  public Field(MergingRules rules, List<Member> members, List<Link> links, Wishes wishes) {
    this.rules = rules;
    this.members = List.copyOf(members);
    this.links = List.copyOf(links);
    this.wishes = wishes;
    this.linked = emptySets();
    this.joined = emptySets();
    for (int i = 0; i < members.size(); i++) {
      places.put(members.get(i).id(), i);
      linksFrom.add(new ArrayList<>());
      stripsFrom.add(new ArrayList<>());
    }
    for (Link link : links) {
      linkOf.put(key(link.a(), link.b()), link);
      linksFrom.get(link.a()).add(link);
      long strip = link.gapArea().value().setScale(0, RoundingMode.HALF_UP).longValueExact();
      if (strip > 0) {
        stripsFrom.get(link.a()).add(new Strip(link.b(), strip));
      }
      connect(linked, link);
      if (!link.barred()) {
        connect(joined, link);
      }
    }
    this.minerals =
        members.stream().flatMap(m -> m.minerals().stream()).distinct().sorted().toList();
    for (Member member : members) {
      BitSet own = new BitSet();
      member.minerals().forEach(mineral -> own.set(mineralNumber(mineral)));
      mineralsOf.add(own);
    }
    this.centres = members.stream().map(member -> member.centre().getCoordinate()).toList();
    List<String> keys = members.stream().map(Member::holderKey).distinct().toList();
    Map<String, Integer> numbers = new HashMap<>();
    keys.forEach(key -> numbers.put(key, numbers.size()));
    this.holders = members.stream().mapToInt(m -> numbers.getOrDefault(m.holderKey(), 0)).toArray();
    this.retainedKg = kilograms(m -> Quantities.kilograms(m.quantities().retained()));
    this.baseKg = kilograms(m -> Quantities.kilograms(m.quantities().base()));
    this.oreKg = kilograms(m -> Quantities.kilograms(m.quantities().ore()));
    this.capacityKg = kilograms(Field::yearlyKg);
  }

  private long[] kilograms(ToLongFunction<Member> amount) {
    return members.stream().mapToLong(amount).toArray();
  }

  private static long yearlyKg(Member member) {
    AnnualCapacity capacity = member.quantities().capacity();
    return capacity == null ? 0 : Quantities.kilograms(new Tonnes(capacity.tonnesPerYear()));
  }

  private List<BitSet> emptySets() {
    List<BitSet> sets = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      sets.add(new BitSet());
    }
    return sets;
  }

  private static void connect(List<BitSet> sets, Link link) {
    sets.get(link.a()).set(link.b());
    sets.get(link.b()).set(link.a());
  }

  private static long key(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  public int size() {
    return members.size();
  }

  /** Metres in a unit of the members' common system: 1, or about a degree where geographic. */
  public int metres() {
    return !members.isEmpty() && members.getFirst().area().crs().isGeographic()
        ? METRES_IN_A_DEGREE
        : 1;
  }

  public MergingRules rules() {
    return rules;
  }

  public Wishes wishes() {
    return wishes;
  }

  public Member member(int place) {
    return members.get(place);
  }

  public List<Link> links() {
    return links;
  }

  public Optional<Link> findLink(int a, int b) {
    return Optional.ofNullable(linkOf.get(key(a, b)));
  }

  public Optional<Integer> findPlace(MineId mine) {
    return Optional.ofNullable(places.get(mine));
  }

  /** The members linked with this one. */
  public BitSet linkedWith(int place) {
    return linked.get(place);
  }

  BitSet joinedWith(int place) {
    return joined.get(place);
  }

  int mineralNumber(Mineral mineral) {
    return Collections.binarySearch(minerals, mineral);
  }

  Mineral mineralOf(int number) {
    return minerals.get(number);
  }

  BitSet mineralsOf(int place) {
    return mineralsOf.get(place);
  }

  List<Link> linksFrom(int place) {
    return linksFrom.get(place);
  }

  /** The gaps towards members of higher place. */
  List<Strip> stripsFrom(int place) {
    return stripsFrom.get(place);
  }

  Coordinate centre(int place) {
    return centres.get(place);
  }

  int holderNumber(int place) {
    return holders[place];
  }

  long[] retainedKg() {
    return retainedKg;
  }

  long[] baseKg() {
    return baseKg;
  }

  long[] oreKg() {
    return oreKg;
  }

  long[] capacityKg() {
    return capacityKg;
  }

  /** What these members would be as one mine; places ascending. */
  public MergedMine merged(int... places) {
    return new MergedMine(this, places);
  }

  /** Whether these two could be in one group whatever the others are. */
  public boolean mayMeet(int a, int b) {
    boolean counties =
        !rules.stated().sameCountyOnly()
            || member(a).mine().county().equals(member(b).mine().county());
    boolean ores = !rules.stated().sameMineralOnly() || mineralsOf(a).intersects(mineralsOf(b));
    return counties && ores && !wishes.banned(a, b);
  }
}
