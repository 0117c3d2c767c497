package org.kuangheng.server.survey;

/** Where an import stands (导入状态). */
public enum ImportState {
  /** Handed in; the preview is being made. */
  RECEIVED,
  /** Previewed; may be applied. */
  PREVIEWED,
  /** Nothing in it could be read. */
  REFUSED,
  APPLIED,
  REVERSED
}
