package org.kuangheng.server.audit.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kuangheng.merkle.ConsistencyProof;
import org.kuangheng.merkle.Frontier;
import org.kuangheng.merkle.Hash;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.tile.HashTile;
import org.kuangheng.merkle.tile.TiledSubtrees;
import org.kuangheng.merkle.tile.TreeGrowth;
import org.kuangheng.server.database.RowScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives waiting entries their place in the tree and publishes a signed checkpoint, in one
 * transaction that one server at a time can hold: leaves, tiles and checkpoint stand together or
 * not at all, so a death at any step leaves the log as it was and the entries waiting.
 */
@Component
class Sealer {
  private static final int BATCH = 8192;
  private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

  private final TreeTable tree;
  private final LogKeys keys;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private volatile FaultPoint faults = FaultPoint.NONE;

  Sealer(TreeTable tree, LogKeys keys, PlatformTransactionManager manager, Clock clock) {
    this.tree = tree;
    this.keys = keys;
    this.transactions = new TransactionTemplate(manager);
    this.clock = clock;
  }

  void dieAt(FaultPoint newFaults) {
    faults = newFaults;
  }

  /** Seals everything that waits; gives how many entries it sealed. */
  long sealAll() {
    long all = 0;
    for (int sealed = seal(); sealed > 0; sealed = seal()) {
      all += sealed;
    }
    return all;
  }

  /** Seals one batch; 0 if nothing waits or another server is sealing. */
  int seal() {
    Integer sealed = RowScope.EVERYTHING.get(() -> transactions.execute(status -> sealBatch()));
    faults.reached(FaultPoint.Step.COMMITTED);
    return sealed == null ? 0 : sealed;
  }

  private int sealBatch() {
    if (!tree.lock() || !isOurs()) {
      return 0;
    }
    faults.reached(FaultPoint.Step.LOCKED);
    Checkpoint before = latest();
    List<TreeTable.Waiting> waiting = tree.waiting(BATCH);
    boolean opened = tree.latest().isPresent();
    if (waiting.isEmpty() && opened) {
      return 0;
    }
    faults.reached(FaultPoint.Step.READ);
    tree.place(before.size(), waiting);
    faults.reached(FaultPoint.Step.PLACED);
    Checkpoint after = grow(before, waiting);
    faults.reached(FaultPoint.Step.TILES_WRITTEN);
    SignedNote note = after.signed(keys.signers());
    faults.reached(FaultPoint.Step.SIGNED);
    tree.publish(after.size(), note.format(), clock.instant());
    faults.reached(FaultPoint.Step.PUBLISHED);
    return waiting.size();
  }

  private Checkpoint grow(Checkpoint before, List<TreeTable.Waiting> waiting) {
    List<Hash> leaves = waiting.stream().map(one -> Hash.leaf(one.leaf())).toList();
    TiledSubtrees.Tiles stored = this::storedTile;
    List<TreeGrowth.Written> grown = TreeGrowth.of(before.size(), stored, leaves);
    Map<Spot, HashTile> fresh = new HashMap<>();
    for (TreeGrowth.Written written : grown) {
      tree.write(written.path(), written.tile());
      fresh.put(new Spot(written.path().level(), written.path().index()), written.tile());
      faults.reached(FaultPoint.Step.TILE_WRITTEN);
    }
    TiledSubtrees tiles =
        new TiledSubtrees(
            (level, index) -> {
              HashTile own = fresh.get(new Spot(level, index));
              return own == null ? stored.at(level, index) : own;
            });
    long size = before.size() + leaves.size();
    Hash root = Frontier.of(size, tiles).root();
    if (!ConsistencyProof.of(before.size(), size, tiles).verifies(before.root(), root)) {
      throw new IllegalStateException(
          "The stored tiles do not continue the signed checkpoint of "
              + before.size()
              + " entries; nothing is signed until that is explained");
    }
    return new Checkpoint(before.origin(), size, root);
  }

  private record Spot(int level, long index) {}

  private HashTile storedTile(int level, long index) {
    return tree.tile(level, index)
        .orElseThrow(
            () -> new IllegalStateException("The tile " + level + "/" + index + " is missing"));
  }

  private Checkpoint latest() {
    Optional<TreeTable.Published> published = tree.latest();
    return published
        .flatMap(one -> SignedNote.parse(one.note()))
        .flatMap(note -> Checkpoint.parse(note.text()))
        .orElseGet(() -> new Checkpoint(keys.key().name(), 0, Hash.EMPTY_TREE));
  }

  /** Only the key that signed the log from its beginning goes on signing it. */
  private boolean isOurs() {
    String key = tree.keyOfLog(keys.key().text());
    boolean ours = key.equals(keys.key().text());
    if (!ours) {
      LOG.error(
          "This server's key {} is not the log's key {}: it does not seal. Give it the log's key file"
              + " (kuangheng.audit.key-file).",
          keys.key().text(),
          key);
    }
    return ours;
  }
}
