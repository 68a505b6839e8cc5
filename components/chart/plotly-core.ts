import "plotly.js/build/plotcss";
import annotations from "plotly.js/src/components/annotations";
import colorscale from "plotly.js/src/components/colorscale";
import fx from "plotly.js/src/components/fx";
import legend from "plotly.js/src/components/legend";
import modebar from "plotly.js/src/components/modebar";
import selections from "plotly.js/src/components/selections";
import shapes from "plotly.js/src/components/shapes";
import en from "plotly.js/src/locale-en";
import enUs from "plotly.js/src/locale-en-us";
import api from "plotly.js/src/plot_api";
import registry from "plotly.js/src/registry";
import bar from "plotly.js/src/traces/bar";
import scatter from "plotly.js/src/traces/scatter";

/** Plotly's own core with the parts that are drawn here: sliders, menus, images, colour bars and 3D stay out. */
registry.register(Object.entries(api).map(([name, fn]) => ({ moduleType: "apiMethod", name, fn })));
registry.register([scatter, bar]);
// Plotly's order: the legend after the shapes, hovering after the legend.
registry.register([annotations, selections, shapes, colorscale, legend, fx, modebar]);
registry.register([en, enUs]);

export default api;
