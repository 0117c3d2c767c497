package org.kuangheng.server.consolidation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.consolidation.Hearings.Service;

/** Service of a notice. */
record ServiceRequest(
    @NotNull LocalDate on,
    @NotBlank @Size(max = 200) String way,
    @Size(max = 200) @Nullable String evidence,
    @NotBlank @Size(max = 200) String by) {
  Service service() {
    return new Service(on, way, evidence, by);
  }
}
