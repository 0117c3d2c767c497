package org.kuangheng.consolidation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.kuangheng.consolidation.GroupCosts.Rate;
import org.kuangheng.consolidation.merging.Field;
import org.kuangheng.consolidation.merging.Link;
import org.kuangheng.consolidation.merging.Lock;
import org.kuangheng.consolidation.merging.Member;
import org.kuangheng.consolidation.merging.Quantities;
import org.kuangheng.kernel.AnnualCapacity;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.Sha256;
import org.locationtech.jts.geom.Point;

/** Digests everything that the answers for one component depend on. */
record ComponentDigest(Field field, Sha256 pack, LocalDate day) {

  Sha256 of(int[] nodes, Rate rate, Programme.Effort effort) {
    return Sha256.ofCanonical(
        List.of(
            pack.hex(),
            day.toString(),
            List.of(rate.p(), rate.q()),
            List.of(effort.answers(), effort.seed()),
            Arrays.stream(nodes).mapToObj(this::member).toList(),
            field.links().stream()
                .filter(link -> has(nodes, link.a()) && has(nodes, link.b()))
                .map(this::link)
                .toList(),
            field.wishes().locks().stream()
                .filter(lock -> Arrays.stream(nodes).anyMatch(lock.places()::get))
                .map(this::lock)
                .toList(),
            field.wishes().bans().stream()
                .filter(ban -> ban.stream().allMatch(place -> has(nodes, place)))
                .map(ban -> ban.stream().mapToObj(this::id).toList())
                .toList()));
  }

  private static boolean has(int[] nodes, int place) {
    return Arrays.binarySearch(nodes, place) >= 0;
  }

  private String id(int place) {
    return field.member(place).id().value();
  }

  private List<Object> member(int place) {
    Member member = field.member(place);
    Quantities quantities = member.quantities();
    AnnualCapacity capacity = quantities.capacity();
    Point centre = member.centre();
    return List.of(
        id(place),
        member.mine().county().value(),
        member.holderKey(),
        member.mineral().code(),
        member.minerals().stream().map(Mineral::code).sorted().toList(),
        String.valueOf(member.mine().method()),
        String.valueOf(member.mine().productionSystems()),
        List.of(quantities.retained().value(), quantities.base().value(), quantities.ore().value()),
        capacity == null ? "" : capacity.tonnesPerYear(),
        Double.toString(centre.getX()),
        Double.toString(centre.getY()));
  }

  private List<Object> link(Link link) {
    return List.of(
        id(link.a()),
        id(link.b()),
        link.kind().name(),
        link.barred(),
        link.distance().value(),
        link.gapArea().value());
  }

  private List<Object> lock(Lock lock) {
    return List.of(lock.places().stream().mapToObj(this::id).toList(), lock.absent());
  }
}
