package org.kuangheng.server.registry.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.CanonicalForms;
import org.kuangheng.assessment.RecordReader;
import org.kuangheng.assessment.UnreadableTree;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.LayerCheck;
import org.kuangheng.facts.ReserveStatement;
import org.kuangheng.facts.WorkingsFeature;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.geo.crs.CrsTransform;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.server.registry.AreaContent;
import org.kuangheng.server.registry.CountyContent;
import org.kuangheng.server.registry.EnterpriseContent;
import org.kuangheng.server.registry.FactContent;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.LayerFeatureContent;
import org.kuangheng.server.registry.MineContent;
import org.kuangheng.server.registry.OreBodyContent;
import org.kuangheng.server.registry.ProductionSystemContent;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.registry.Subject;
import org.kuangheng.server.registry.SuccessionContent;
import org.kuangheng.server.registry.TitleContent;
import org.locationtech.jts.geom.Geometry;

/** Which record each kind of subject holds, and how it is written and read (登记内容). */
final class Contents {
  private Contents() {}

  static Class<? extends Record> type(Kind kind) {
    return switch (kind) {
      case MINE -> MineContent.class;
      case ENTERPRISE -> EnterpriseContent.class;
      case TITLE -> TitleContent.class;
      case RESERVES -> ReserveStatement.class;
      case AREA -> AreaContent.class;
      case FACT -> FactContent.class;
      case ORE_BODY -> OreBodyContent.class;
      case PRODUCTION_SYSTEM -> ProductionSystemContent.class;
      case LAYER_FEATURE -> LayerFeatureContent.class;
      case LAYER_CHECK -> LayerCheck.class;
      case WORKINGS -> WorkingsFeature.class;
      case COUNTY -> CountyContent.class;
      case SUCCESSION -> SuccessionContent.class;
    };
  }

  static Record read(Kind kind, @Nullable Object tree) throws UnreadableTree {
    if (kind == Kind.FACT && tree instanceof Map<?, ?> map && !map.containsKey("claims")) {
      return FactContent.of(RecordReader.read(Fact.class, tree));
    }
    return RecordReader.read(type(kind), tree);
  }

  /** Whether a subject's id says what its content says, so that none is written under another's. */
  static boolean fits(Subject subject, @Nullable Encoded content) {
    String id = subject.id();
    String mine = subject.mine();
    boolean ofItsMine =
        switch (subject.kind()) {
          case MINE -> mine == null || id.equals(mine);
          case SUCCESSION -> mine != null && id.startsWith(mine + ">");
          case TITLE, RESERVES, AREA, FACT, PRODUCTION_SYSTEM, WORKINGS ->
              mine != null && id.startsWith(mine + "/");
          case ENTERPRISE, ORE_BODY, LAYER_FEATURE, LAYER_CHECK, COUNTY -> mine == null;
        };
    return ofItsMine && (content == null || fits(id, mine, content.value()));
  }

  private static boolean fits(String id, @Nullable String mine, Record value) {
    return switch (value) {
      case FactContent fact -> id.equals(mine + "/" + fact.key());
      case LayerFeatureContent feature -> id.equals(feature.layer() + "/" + feature.id());
      case LayerCheck check ->
          id.equals(
              check.layer() + "/" + (check.county() == null ? "all" : check.county().value()));
      case WorkingsFeature workings -> workings.mine().value().equals(mine);
      case SuccessionContent link -> id.equals(link.id());
      default -> true;
    };
  }

  /** Refuses a tree that says more than the record it was read into. */
  static void refuseMore(@Nullable Object given, @Nullable Object read) throws UnreadableTree {
    refuseMore("$", given, read);
  }

  private static void refuseMore(String path, @Nullable Object given, @Nullable Object read)
      throws UnreadableTree {
    if (given instanceof Map<?, ?> fields && read instanceof Map<?, ?> known) {
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        String place = path + "." + field.getKey();
        if (field.getValue() != null && !known.containsKey(field.getKey())) {
          throw new UnreadableTree(place, "an unknown field", "left out");
        }
        refuseMore(place, field.getValue(), known.get(field.getKey()));
      }
    } else if (given instanceof List<?> items
        && read instanceof List<?> known
        && items.size() == known.size()) {
      for (int i = 0; i < items.size(); i++) {
        refuseMore(path + "[" + i + "]", items.get(i), known.get(i));
      }
    }
  }

  /** What is recorded of a record. */
  static Encoded encode(Record value) {
    Object tree = CanonicalForms.exact(value);
    return new Encoded(
        value,
        RegistryForms.text(tree),
        RegistryForms.digest(tree),
        label(value),
        mineral(value),
        state(value),
        footprint(value));
  }

  private static @Nullable String label(Record value) {
    return switch (value) {
      case MineContent mine -> mine.name();
      case EnterpriseContent enterprise -> enterprise.name();
      case TitleContent title -> title.title().number();
      case OreBodyContent body -> body.name();
      case ProductionSystemContent system -> system.name();
      case LayerFeatureContent feature -> feature.name();
      case LayerCheck check -> check.layer();
      case CountyContent county -> county.name();
      case SuccessionContent link -> link.successor().value();
      case FactContent fact -> fact.key();
      default -> null;
    };
  }

  private static @Nullable String mineral(Record value) {
    return switch (value) {
      case MineContent mine when mine.mineral() != null -> mine.mineral().code();
      case OreBodyContent body when body.mineral() != null -> body.mineral().code();
      default -> null;
    };
  }

  private static @Nullable String state(Record value) {
    return switch (value) {
      case MineContent mine when mine.state() != null -> mine.state().name();
      case LayerFeatureContent feature -> feature.layer();
      case TitleContent title -> title.title().kind().name();
      case FactContent fact -> fact.source().state().name();
      default -> null;
    };
  }

  private static @Nullable Geometry footprint(Record value) {
    return switch (value) {
      case AreaContent(MiningArea area, var _) when area != null ->
          onTheGlobe(area.footprint(), area.crs());
      case LayerFeatureContent feature -> onTheGlobe(feature.geometry(), feature.crs());
      case WorkingsFeature workings -> onTheGlobe(workings.geometry(), workings.crs());
      default -> null;
    };
  }

  private static @Nullable Geometry onTheGlobe(Geometry geometry, Crs crs) {
    if (geometry.isEmpty()) {
      return null;
    }
    Crs globe = crs.datum() == Crs.Datum.CGCS2000 ? Crs.CGCS2000 : Crs.WGS84;
    return CrsTransform.transform(geometry, crs, globe);
  }

  /** The kinds a mine is put together from. */
  static final List<Kind> OF_A_MINE =
      List.of(Kind.MINE, Kind.TITLE, Kind.RESERVES, Kind.AREA, Kind.FACT, Kind.PRODUCTION_SYSTEM);
}
