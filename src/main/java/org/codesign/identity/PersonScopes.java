package org.codesign.identity;

import java.util.List;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;

/**
 * The councils and suppliers people can belong to. Identity asks for them; the catalogue, which
 * identity must not know, answers.
 */
public interface PersonScopes {

  /** Councils by name. */
  List<CouncilChoice> councils();

  /** Suppliers by name. */
  List<SupplierChoice> suppliers();

  record CouncilChoice(GssCode code, String name) {}

  record SupplierChoice(SupplierId id, String name) {}
}
