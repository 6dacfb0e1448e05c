"""A form for the parameters of a Processing algorithm, built from QGIS's own parameter widgets."""

from __future__ import annotations

from decimal import Decimal

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterVectorDestination,
    QgsProject,
)
from qgis.gui import (
    QgsCollapsibleGroupBoxBasic,
    QgsGui,
    QgsProcessingContextGenerator,
    QgsProcessingGui,
    QgsProcessingParameterWidgetContext,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QSize, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.support.inputs import CubeSource
from ..field_names import name_fields
from ..plain_text import tooltip
from .dropped import WithFolderButton
from .row_label import RowLabel

# Numbers whose least value leaves them to the run.
AUTOMATIC = ("CONSISTENCY", "TILE_SIZE", "OVERLAP", "BLOCK_SIZE")
NARROW = 520  # pixels: with less width the labels stand above the fields


def tr(text: str) -> str:
    """Translate a text of the form."""
    return QCoreApplication.translate("ParametersForm", text)


class _Contexts(QgsProcessingContextGenerator):
    """Hands QGIS's widgets the one context of the form."""

    def __init__(self, context: QgsProcessingContext):
        super().__init__()
        self._context = context

    def processingContext(self) -> QgsProcessingContext:
        return self._context


class ParametersForm(QScrollArea):
    """Groups of parameters in the given order; parameters of no group are in the last one, folded.

    ``own`` are widgets that replace QGIS's, by parameter: each has value(), set_value() and a signal ``changed``.
    ``above`` are rows of their own, label and widget, above a parameter.
    ``changed`` of the form is emitted PAUSE_MS after the last change of a value.
    """

    changed = pyqtSignal()
    PAUSE_MS = 400

    def __init__(
        self,
        algorithm: QgsProcessingAlgorithm,
        groups: dict[str, tuple[str, ...]],
        last: str,
        own: dict[str, QWidget],
        iface=None,
        above: dict[str, tuple[str, QWidget]] | None = None,
    ):
        super().__init__()
        self.algorithm = algorithm
        self.own = own
        self._above = above or {}
        self.wrappers = {}
        self._rows: dict[str, tuple[QWidget, ...]] = {}
        self._layouts: list[QFormLayout] = []
        self._fields: dict[QWidget, QFormLayout] = {}  # of all rows, in their order
        self._is_narrow = False
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._generator = _Contexts(self._context)
        self._pause = QTimer(self, singleShot=True, interval=self.PAUSE_MS)
        self._pause.timeout.connect(self.changed)
        self._widget_context = self._make_widget_context(iface)
        self._build(groups, last)

    @staticmethod
    def _make_widget_context(iface) -> QgsProcessingParameterWidgetContext:
        context = QgsProcessingParameterWidgetContext()
        context.setProject(QgsProject.instance())
        if iface is not None:
            context.setMapCanvas(iface.mapCanvas())
            context.setActiveLayer(iface.activeLayer())
        return context

    def _build(self, groups: dict[str, tuple[str, ...]], last: str) -> None:
        named = {name for names in groups.values() for name in names}
        hidden = QgsProcessingParameterDefinition.Flag.FlagHidden
        definitions = {d.name(): d for d in self.algorithm.parameterDefinitions() if not d.flags() & hidden}
        rest = tuple(name for name in definitions if name not in named)
        content = QWidget()
        column = QVBoxLayout(content)
        for title, names in {**groups, last: rest}.items():
            present = [definitions[name] for name in names if name in definitions]
            if present:
                column.addWidget(self._group(title, present, folded=title == last))
        column.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self._arrange(narrow=False)
        wrappers = list(self.wrappers.values())
        for wrapper in wrappers:
            wrapper.postInitialize(wrappers)
            wrapper.widgetValueHasChanged.connect(self._pause.start)
        for widget in self.own.values():
            widget.changed.connect(self._pause.start)
        self._defaults = {name: self._default(definition) for name, definition in definitions.items()}

    def _group(self, title: str, definitions: list, folded: bool) -> QGroupBox:
        box = QgsCollapsibleGroupBoxBasic(title) if folded else QGroupBox(title)
        form = QFormLayout(box)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._layouts.append(form)
        for definition in definitions:
            self._add_row(form, definition)
        if folded:
            box.setCollapsed(True)
        return box

    def _add_row(self, form: QFormLayout, definition: QgsProcessingParameterDefinition) -> None:
        if definition.name() in self._above:
            form.addRow(*self._above[definition.name()])
            self._fields[self._above[definition.name()][1]] = form
        if definition.name() in self.own:
            self._label_row(form, definition, RowLabel(definition.description()), self.own[definition.name()])
            return
        registry = QgsGui.processingGuiRegistry()
        wrapper = registry.createParameterWidgetWrapper(definition, QgsProcessingGui.WidgetType.Standard)
        wrapper.setWidgetContext(self._widget_context)
        wrapper.registerProcessingContextGenerator(self._generator)
        widget = wrapper.createWrappedWidget(self._context)
        _shorten(widget, definition)
        if isinstance(definition, QgsProcessingParameterFeatureSource):
            _hide_iteration(widget)
        if definition.isDestination():
            _shorten_check_box(widget)
        if definition.name() in AUTOMATIC:
            _name_least_value(widget, tr("automatic"))
        if isinstance(definition, CubeSource):
            widget = WithFolderButton(widget, lambda path: wrapper.setParameterValue(path, self._context))
        self._label_row(form, definition, _own_label(wrapper.createWrappedLabel()), widget)
        self.wrappers[definition.name()] = wrapper

    def _label_row(self, form: QFormLayout, definition, label: RowLabel | None, widget: QWidget) -> None:
        text = tooltip(_for_the_window(definition.help()))
        widget.setToolTip(text)
        name_fields(widget, definition.description())
        self._rows[definition.name()] = (widget, label) if label is not None else (widget,)
        self._fields[widget] = form
        if label is None:  # a check box carries its own text
            form.addRow(widget)
            return
        label.setToolTip(text)
        label.setBuddy(widget)
        form.addRow(label, widget)

    def _arrange(self, narrow: bool) -> None:
        """Put the labels above the fields if there is little room, else beside them."""
        policy = QFormLayout.RowWrapPolicy
        for layout in self._layouts:
            layout.setRowWrapPolicy(policy.WrapAllRows if narrow else policy.WrapLongRows)
        for _, *labels in self._rows.values():
            for label in labels:
                label.setWordWrap(narrow)
        self._is_narrow = narrow

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        if (self.width() < NARROW) != self._is_narrow:
            self._arrange(self.width() < NARROW)
        for _, *labels in self._rows.values():
            for label in labels:
                label.set_room(self._room_of(label))

    def _room_of(self, label: RowLabel) -> int:
        """The width of a line of the form."""
        box = label.parentWidget()
        margins = [self.widget().layout().contentsMargins(), box.layout().contentsMargins(), box.contentsMargins()]
        return self.viewport().width() - sum(margin.left() + margin.right() for margin in margins)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the fields below their labels, so that there is nothing to scroll sideways."""
        hint = super().minimumSizeHint()
        if not self._is_narrow:
            return hint
        needed = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(hint.width(), min(needed + 2 * self.frameWidth(), NARROW)), hint.height())

    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the content needs more or less room
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def show_row(self, name: str, visible: bool) -> None:
        """Show or hide a parameter; its value stays."""
        field, *labels = self._rows[name]
        form = self._fields[field]
        if visible and form.indexOf(field) < 0:
            form.insertRow(self._place_of(field), *labels, field)
        elif not visible and form.indexOf(field) >= 0:
            form.takeRow(field)  # the layout would keep the space around it
        for widget in self._rows[name]:
            widget.setVisible(visible)

    def _place_of(self, field: QWidget) -> int:
        """The number that the row of a field has among those that are in the layout."""
        form, fields = self._fields[field], list(self._fields)
        before = fields[: fields.index(field)]
        return sum(self._fields[other] is form and form.indexOf(other) >= 0 for other in before)

    def values(self) -> dict:
        """The parameters as the algorithm takes them; results are opened in the project if the user wants that."""
        values = {name: wrapper.parameterValue() for name, wrapper in self.wrappers.items()}
        for name, value in values.items():
            if isinstance(value, QgsProcessingOutputLayerDefinition):
                value.destinationProject = self._project_for(name)
        return {**values, **{name: widget.value() for name, widget in self.own.items()}}

    def opened(self, values: dict) -> dict:
        """Other values, whose results are given as texts, as `values` would give them."""
        layers = (QgsProcessingParameterRasterDestination, QgsProcessingParameterVectorDestination)
        names = [d.name() for d in self.algorithm.destinationParameterDefinitions() if isinstance(d, layers)]
        given = [name for name in names if values.get(name)]
        return {**values, **{n: QgsProcessingOutputLayerDefinition(values[n], self._project_for(n)) for n in given}}

    def _project_for(self, name: str) -> QgsProject | None:
        """The project that a result is opened in; None if the user does not want that."""
        return QgsProject.instance() if self.wrappers[name].customProperties().get("OPEN_AFTER_RUNNING") else None

    def _default(self, definition: QgsProcessingParameterDefinition) -> object:
        """The value of a new form. Whether a result is temporary or left out is no default of its definition."""
        new = definition.isDestination() and definition.name() in self.wrappers
        return self.wrappers[definition.name()].parameterValue() if new else definition.defaultValue()

    def set_values(self, values: dict) -> None:
        """Show these values; names that the algorithm does not have are ignored."""
        for name in values.keys() & self.wrappers.keys():
            self.wrappers[name].setParameterValue(values[name], self._context)
        for name in values.keys() & self.own.keys():
            self.own[name].set_value(values[name])

    def reset(self) -> None:
        """Show the values of a new form."""
        self.set_values(self._defaults)

    def unacceptable(self) -> QgsProcessingParameterDefinition | None:
        """The first parameter without an acceptable value (such as an input that is not chosen), or None."""
        definitions = {d.name(): d for d in self.algorithm.parameterDefinitions()}
        values = self.values()
        wrong = (definitions[name] for name in values if not definitions[name].checkValueIsAcceptable(values[name]))
        return next(wrong, None)


def _own_label(label: QLabel | None) -> RowLabel | None:
    """A label in place of QGIS's; None if there is none."""
    if label is None:
        return None
    label.deleteLater()
    return RowLabel(label.text())


def _shorten(widget: QWidget, definition: QgsProcessingParameterDefinition) -> None:
    """Have a number's field show few decimals, but all of its default: QGIS's six are mostly zeros."""
    for spin in [widget, *widget.findChildren(QDoubleSpinBox)]:
        if isinstance(spin, QDoubleSpinBox):
            default = float(definition.defaultValue() or 0)
            digits = -int(Decimal(repr(default)).as_tuple().exponent)
            spin.setDecimals(1 if default.is_integer() else max(3, digits))


def _shorten_check_box(widget: QWidget) -> None:
    """Have the check box of a result take less room: QGIS's sentence makes the form wider than all else in it."""
    for box in widget.findChildren(QCheckBox):
        box.setToolTip(box.text())
        box.setText(tr("Open on the map"))


def _hide_iteration(widget: QWidget) -> None:
    """Hide the button for a run of each feature by itself: only Processing's own dialogs know how."""
    for button in widget.findChildren(QToolButton):
        if button.isCheckable():
            button.hide()


def _name_least_value(widget: QWidget, text: str) -> None:
    """Have a number's field show ``text`` for its least value."""
    for spin in [widget, *widget.findChildren(QAbstractSpinBox)]:
        if isinstance(spin, QAbstractSpinBox):
            spin.setSpecialValueText(text)


def _for_the_window(text: str) -> str:
    """A parameter's help without the advice for scripts, of which a list to choose from has no need."""
    return text.replace(QCoreApplication.translate("Algorithms", "Give the name, not a number."), "").strip()
