package org.kuangheng.server.policy.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Threshold;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.policy.PolicyPacks;
import org.kuangheng.server.policy.PolicyProblem;
import org.springframework.stereotype.Service;

/** The packs on this server's shelf. */
@Service
class InstalledPacks implements PolicyPacks {
  private final PackShelf shelf;
  private final ActivePack active;
  private final PackDrafts drafts;

  InstalledPacks(PackShelf shelf, ActivePack active, PackDrafts drafts) {
    this.shelf = shelf;
    this.active = active;
    this.drafts = drafts;
  }

  @Override
  public List<Installed> list() {
    String inForce = active.find().map(Pack::id).orElse("");
    return shelf.list().stream()
        .map(pack -> new Installed(pack, pack.id().equals(inForce)))
        .toList();
  }

  @Override
  public Optional<Pack> find(String id) {
    return shelf.find(id);
  }

  @Override
  public Optional<Path> folder(String id) {
    return shelf.folder(id);
  }

  @Override
  public Optional<Pack> governing(CountyCode county, LocalDate day) {
    return active
        .find()
        .filter(pack -> !day.isBefore(pack.inForceFrom()))
        .filter(pack -> pack.inForceTo() == null || !day.isAfter(pack.inForceTo()));
  }

  @Override
  public Pack active() {
    return active.find().orElseThrow(() -> Refusal.of(PolicyProblem.NO_ACTIVE_PACK, "pack"));
  }

  @Override
  public Pack draft(String base, List<Threshold> thresholds) {
    return drafts.read(base, thresholds);
  }
}
