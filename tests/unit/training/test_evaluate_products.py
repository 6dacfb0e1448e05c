"""The evaluation on pixels made as products are."""

from __future__ import annotations

import torch

from s2dr3_qgis.engine.model.resample import enlarge
from s2dr3_qgis.engine.training.evaluate_products import compare_products, products_summary, products_table


def test_all_methods_are_measured_and_the_lattice_helps():
    draw = torch.Generator().manual_seed(3)
    steps = torch.nn.functional.interpolate(torch.rand(1, 10, 128, 128, generator=draw), (640, 640))[0]
    truth = 0.05 + 0.2 * steps
    tables = {"made": compare_products(truth, 0.0005, lambda image: enlarge(image, 10), 1, 1.3)}
    summary = products_summary(tables)
    assert {"bicubic 0", "network 2", "network, lattice 4", "input brought, network, lattice 2"} <= set(summary)
    assert summary["bicubic 2"] | {"worst": 0} == summary["network 2"] | {"worst": 0}
    assert summary["network, lattice 4"]["psnr"] > summary["bicubic 7"]["psnr"] + 0.05
    assert abs(summary["network, lattice, evened 2"]["psnr"] - summary["network, lattice 2"]["psnr"]) < 0.05
    assert abs(summary["network, lattice 2"]["psnr"] - summary["network, true lattice 2"]["psnr"]) < 0.1
    assert max(values["gain"] for method, values in summary.items() if method.startswith("bicubic ")) == 0
    assert "input brought, network, lattice 4" in products_table(summary, list(tables))
