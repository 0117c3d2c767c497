package org.kuangheng.server.database.internal;

/** Another server runs on the data folder. */
final class FolderInUseException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  FolderInUseException(String folder, String process) {
    super(
        "Another server (process %s) runs on the data folder %s: stop it, or give this one another"
                .formatted(process, folder)
            + " folder with --data. 另一个服务（进程 %s）正在使用数据目录 %s，请先停止它，或用 --data 另指定目录。"
                .formatted(process, folder));
  }
}
