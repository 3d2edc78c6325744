package org.codesign.priorities.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.priorities.ListId;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.PriorityListItem;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The published lists: a supplier's own for its people, all for staff. */
@RestController
@RequestMapping("/api/v1/priority-lists")
@Tag(name = "Priority lists")
class PriorityListApi {

  private final Priorities priorities;

  PriorityListApi(Priorities priorities) {
    this.priorities = priorities;
  }

  @GetMapping
  @Operation(summary = "Published lists, newest first, 20 a page")
  Lists lists(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    Page<PriorityListItem> page =
        priorities.lists(actor, cursor == null ? null : Cursor.parse(cursor));
    return new Lists(
        page.items().stream().map(ListHeadJson::of).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A published list with its issues, most hours first")
  ListJson list(Actor actor, @PathVariable UUID id) {
    return ListJson.of(priorities.list(actor, new ListId(id)));
  }

  /**
   * @param next what to ask the next page with; null at the end
   */
  record Lists(List<ListHeadJson> items, @Nullable String next) {}
}
