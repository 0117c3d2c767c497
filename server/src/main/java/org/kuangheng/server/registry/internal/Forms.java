package org.kuangheng.server.registry.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.CountySeat;
import org.kuangheng.facts.LayerCheck;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.WorkingsFeature;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.server.registry.AreaContent;
import org.kuangheng.server.registry.CountyContent;
import org.kuangheng.server.registry.EnterpriseContent;
import org.kuangheng.server.registry.FactContent;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.LayerFeatureContent;
import org.kuangheng.server.registry.MineContent;
import org.kuangheng.server.registry.OreBodyContent;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.server.registry.TitleContent;

/** Takes a survey apart into the registry's subjects (登记对象). */
final class Forms {
  private final Map<Subject, Record> forms = new LinkedHashMap<>();

  private Forms() {}

  static Map<Subject, Record> of(Survey survey) {
    Forms all = new Forms();
    survey.counties().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(county -> all.county(county.getKey(), county.getValue(), survey.seats()));
    survey.mines().forEach(all::mine);
    survey.constraints().forEach(all::feature);
    survey.coverage().checks().forEach(all::check);
    Map<String, MineRecord> mines = new LinkedHashMap<>();
    survey.mines().forEach(mine -> mines.put(mine.id().value(), mine));
    survey.workings().forEach(workings -> all.workings(workings, mines));
    return all.forms;
  }

  private void county(CountyCode code, String name, Map<CountyCode, CountySeat> seats) {
    forms.put(
        new Subject(Kind.COUNTY, code.value(), null, code.value(), null),
        new CountyContent(name, seats.get(code)));
  }

  private void mine(MineRecord mine) {
    String id = mine.id().value();
    String enterprise = EnterpriseContent.idOf(mine.holder());
    forms.putIfAbsent(
        new Subject(Kind.ENTERPRISE, enterprise, null, null, enterprise),
        EnterpriseContent.of(mine.holder()));
    forms.put(of(mine, Kind.MINE, id), content(mine));
    titles(mine);
    if (mine.reserves() != null) {
      forms.put(of(mine, Kind.RESERVES, id + "/reserves"), mine.reserves());
    }
    if (mine.area() != null || mine.declaredArea() != null) {
      forms.put(
          of(mine, Kind.AREA, id + "/area"), new AreaContent(mine.area(), mine.declaredArea()));
    }
    mine.facts().values().stream()
        .sorted(java.util.Comparator.comparing(org.kuangheng.facts.Fact::key))
        .forEach(
            fact -> forms.put(of(mine, Kind.FACT, id + "/" + fact.key()), FactContent.of(fact)));
    for (String body : mine.oreBodies()) {
      forms.putIfAbsent(
          new Subject(Kind.ORE_BODY, body, null, null, null),
          new OreBodyContent(body, mine.mineral(), null));
    }
  }

  private void titles(MineRecord mine) {
    int order = 0;
    for (Title title : mine.titles()) {
      order++;
      String base = mine.id().value() + "/" + title.kind() + "/";
      String number = title.number();
      Subject subject = of(mine, Kind.TITLE, base + (number == null ? "#1" : number));
      for (int i = 2; forms.containsKey(subject); i++) {
        subject = of(mine, Kind.TITLE, base + (number == null ? "" : number) + "#" + i);
      }
      forms.put(subject, new TitleContent(title, order));
    }
  }

  private static MineContent content(MineRecord mine) {
    return new MineContent(
        mine.name(),
        mine.holder(),
        mine.county(),
        mine.town(),
        mine.mineral(),
        mine.otherMinerals(),
        mine.method(),
        mine.capacities(),
        mine.oreBodies(),
        mine.state(),
        mine.productionSystems(),
        mine.notes());
  }

  private void feature(ConstraintFeature feature) {
    LayerFeatureContent content = LayerFeatureContent.of(feature);
    Subject subject =
        new Subject(Kind.LAYER_FEATURE, content.layer() + "/" + content.id(), null, null, null);
    forms.put(subject, content);
  }

  private void check(LayerCheck check) {
    String county = check.county() == null ? null : check.county().value();
    forms.put(
        new Subject(
            Kind.LAYER_CHECK,
            check.layer() + "/" + (county == null ? "all" : county),
            null,
            county,
            null),
        check);
  }

  private void workings(WorkingsFeature workings, Map<String, MineRecord> mines) {
    String mine = workings.mine().value();
    MineRecord owner = mines.get(mine);
    Subject subject =
        owner == null
            ? new Subject(Kind.WORKINGS, mine + "/" + workings.id(), mine, null, null)
            : of(owner, Kind.WORKINGS, mine + "/" + workings.id());
    forms.put(subject, workings);
  }

  private static Subject of(MineRecord mine, Kind kind, String id) {
    return new Subject(
        kind, id, mine.id().value(), mine.county().value(), EnterpriseContent.idOf(mine.holder()));
  }

  /** The survey's mine as the registry puts it together again. */
  static MineRecord assemble(String id, MineParts parts) {
    MineContent mine = parts.mine();
    AreaContent area = parts.area();
    return new MineRecord(
        new org.kuangheng.kernel.MineId(id),
        mine.name(),
        mine.holder(),
        mine.county(),
        mine.town(),
        parts.titles(),
        mine.mineral(),
        mine.otherMinerals(),
        mine.method(),
        mine.capacities(),
        parts.reserves(),
        area == null ? null : area.area(),
        area == null ? null : area.declaredArea(),
        mine.oreBodies(),
        mine.state(),
        parts.systems() > 0 ? Integer.valueOf(parts.systems()) : mine.productionSystems(),
        parts.facts(),
        mine.notes());
  }

  /** What a mine is put together from, all of one moment. */
  record MineParts(
      MineContent mine,
      List<Title> titles,
      org.kuangheng.facts.@Nullable ReserveStatement reserves,
      @Nullable AreaContent area,
      int systems,
      Map<String, org.kuangheng.facts.Fact> facts) {}
}
