"""The plugin's own window: the tasks on the left, the page of the chosen one beside them."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import Qgis, QgsApplication, QgsMapLayer, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..host import settings
from ..host.translation import titled, translated
from .algorithm_ids import EVALUATE, FETCH, SUPERRESOLVE
from .compare.comparison import Comparison
from .first_run.demo import KEPT, demo_values, load_demo, zoom_to_town
from .first_run.offer import DemoOffer
from .lens.lens import Lens
from .message_bar import MessageBar, show_in
from .pages.algorithm_page import AlgorithmPage
from .pages.dropped import dropped_input
from .pages.onward import onward
from .pages.shrinking import let_shrink
from .pages.tasks import tasks
from .runs.finished_run import FinishedRun
from .runs.recent_runs import RecentRuns
from .runs.uncertain_places import UncertainPlaces

FIRST = SUPERRESOLVE
# Pixels: between tasks, and for their spacing.
ROOM_AROUND_TASK = 3
ROOM_BESIDE_TASKS = 32
AFTER_QGIS_MS = 200
NARROW = 760  # with less width the tasks stand above the page


def tr(text: str) -> str:
    """Translate a text of this window."""
    return QCoreApplication.translate("Window", text)


class Window(QWidget):
    """May be closed during a run: the tasks live in QGIS's task manager.

    A page is made when it is chosen for the first time, because each looks at devices and checkpoints. A narrow window
    has the tasks in a drop-down list above the page. ``closing`` is emitted when the user closes a page.
    """

    closing = pyqtSignal()

    def __init__(self, iface=None, parent: QWidget | None = None):
        super().__init__(parent)
        self._iface = iface
        self._tasks = {layout.algorithm: (layout, kind) for layout, kind in tasks()}
        self.pages: dict[str, AlgorithmPage] = {}
        self.comparison = Comparison(iface)
        self.lens = Lens(iface, self._lens_values, self)
        self.lens.clicked.connect(self._run_at)
        self._given: dict[str, dict] = {}  # for pages that are not made yet
        self.setWindowTitle(tr("Sentinel-2 super-resolution"))
        self.setAcceptDrops(True)
        self._build()
        for problem in settings.problems():
            self._warn(tr("Settings"), translated(problem))
        self.show_page(FIRST)
        self.resize(920, 660)

    def _build(self) -> None:
        self.messages = MessageBar()
        self._build_tasks()
        self.stack = QStackedWidget()
        self.recent = RecentRuns()
        self.recent.repeat.connect(self._repeat)
        self.places = UncertainPlaces(self._iface.mapCanvas() if self._iface is not None else None)
        self.places.left.connect(lambda: self.show_page(FIRST))
        for page in (self.recent, self.places):
            self.stack.addWidget(page)
        self.recent_button, narrow_button = QPushButton(tr("Recent runs")), QPushButton(tr("Recent runs"))
        for button in (self.recent_button, narrow_button):
            button.setAutoDefault(False)
            button.clicked.connect(self.show_recent)
        self.offer = DemoOffer()
        self.offer.button.clicked.connect(self.try_demo)
        self._left, self._top = QWidget(), QWidget()
        left, top, beside = QVBoxLayout(self._left), QHBoxLayout(self._top), QHBoxLayout()
        for layout in (left, top):
            layout.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.list, 1)
        left.addWidget(self.recent_button)
        top.addWidget(self.chooser, 1)
        top.addWidget(narrow_button)
        beside.addWidget(self._left)
        beside.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.messages)
        column.addWidget(self._top)
        column.addWidget(self.offer)
        column.addLayout(beside, 1)
        self._arrange()
        self._offer_demo()
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved, project.cleared):
            signal.connect(self._offer_demo)

    def _build_tasks(self) -> None:
        self.list = QListWidget()
        self.chooser = QComboBox()
        let_shrink(self.chooser)
        for widget in (self.list, self.chooser):
            widget.setAccessibleName(tr("Tasks"))
        registry = QgsApplication.processingRegistry()
        for name in self._tasks:
            algorithm = registry.algorithmById(name)
            item = QListWidgetItem(algorithm.icon(), algorithm.displayName(), self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setToolTip(algorithm.shortDescription())
            self.chooser.addItem(algorithm.icon(), algorithm.displayName())
        self.setWindowIcon(registry.algorithmById(FIRST).icon())
        self.list.setSpacing(ROOM_AROUND_TASK)
        self._show_bold(range(len(self._tasks)), True)
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + ROOM_BESIDE_TASKS)
        self._show_bold(range(len(self._tasks)), False)
        self.list.currentItemChanged.connect(self._choose)
        self.list.currentRowChanged.connect(self.chooser.setCurrentIndex)
        self.chooser.activated.connect(self.list.setCurrentRow)

    def _offer_demo(self, *_changed: object) -> None:
        """Offer the demo scene as long as the project has no raster."""
        layers = QgsProject.instance().mapLayers().values()
        self.offer.setVisible(not any(isinstance(layer, QgsRasterLayer) for layer in layers))

    def _arrange(self) -> None:
        """Put the tasks beside the page, or above it if there is little room."""
        narrow = self.width() < NARROW
        self._top.setVisible(narrow)
        self._left.setVisible(not narrow)

    def minimumSizeHint(self) -> QSize:
        """As with the tasks above the page: with long titles a panel could otherwise never become narrow."""
        hint = super().minimumSizeHint()
        beside = 0 if self._left.isHidden() else self._left.minimumSizeHint().width()
        return QSize(hint.width() - beside, hint.height())

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self.page is not None:
            self.page.look_again()

    def dragEnterEvent(self, event) -> None:
        if dropped_input(event.mimeData()) and self.page is not None:
            event.acceptProposedAction()

    def dropEvent(self, event) -> None:
        """Take a dropped product, archive, folder, raster or layer as the input of the page."""
        value = dropped_input(event.mimeData())
        if value and self.page is not None:
            event.acceptProposedAction()
            self.page.take_over({"INPUT": value})

    @property
    def page(self) -> AlgorithmPage | None:
        """The page that is shown; None if the recent runs or the uncertain places are."""
        return self.stack.currentWidget() if self.stack.currentWidget() in self.pages.values() else None

    def show_page(self, name: str) -> AlgorithmPage:
        """Show the page of an algorithm, as choosing it in the list does."""
        self.list.setCurrentRow(list(self._tasks).index(name))
        return self.page

    def try_demo(self, _checked: bool = False) -> None:
        """Show the demo scene, super-resolve its town, and compare; PyTorch is offered first if it is missing."""
        layer = load_demo()
        page = self.show_page(FIRST)
        if self._iface is not None:
            self._iface.setActiveLayer(layer)
            canvas = self._iface.mapCanvas()
            # After QGIS, which zooms to the whole of a project's first layer a moment later.
            QTimer.singleShot(AFTER_QGIS_MS, lambda: zoom_to_town(canvas, layer))
        kept = {name: page.form.values()[name] for name in KEPT}
        page.start_afresh()
        page.form.set_values({**kept, **demo_values(layer)})
        page.run_to_compare()

    def show_layer(self, layer: QgsMapLayer) -> None:
        """Show Super-resolve with a layer as its input."""
        self.show_page(FIRST).take_over({"INPUT": layer})

    def clear_map(self) -> None:
        """Take from the map what the window has drawn there."""
        self.comparison.end()
        self.lens.end()
        self.places.clear()
        for page in self.pages.values():
            page.clear_map()

    def _lens_values(self) -> dict:
        """The parameters that the lens looks through."""
        return self.pages[FIRST].form.values()

    def _run_at(self, layer: QgsMapLayer, extent: str) -> None:
        """Super-resolve what the lens showed, and compare."""
        page = self.show_page(FIRST)
        place = {"INPUT": layer, "DATES": None, "EXTENT": extent, "AREA": None}  # dates of another place do not fit
        page.form.set_values({**place, "OUTPUT": "TEMPORARY_OUTPUT"})
        page.run_to_compare()

    def _choose(self, item: QListWidgetItem) -> None:
        if item is None:  # a page that is no task's is shown
            return
        name = item.data(Qt.ItemDataRole.UserRole)
        if name not in self.pages:
            self.pages[name] = self._make_page(name)
        self._name_in_chooser(None)
        self.stack.setCurrentWidget(self.pages[name])

    def _make_page(self, name: str) -> AlgorithmPage:
        layout, kind = self._tasks[name]
        page = kind(layout, self._iface)
        page.told.connect(self._show_message)
        page.running.connect(self._mark)
        page.closing.connect(self.closing)
        page.succeeded.connect(self._hand_over)
        page.asked.connect(self._go_on)
        if name == FIRST:
            page.form.changed.connect(self.lens.look_again)
            page.place_wanted.connect(self._fetch)
        self.stack.addWidget(page)
        page.take_over(self._given.pop(name, {}))
        if page.notice:
            self._warn(page.algorithm.displayName(), page.notice)
        return page

    def _hand_over(self, values: dict) -> None:
        """Give the results of a page's run to the pages that go on with them, unless these are running themselves."""
        for name, taken in onward(self.sender().algorithm.id(), values).items():
            self._given.setdefault(name, {}).update(taken)
            if name in self.pages:
                given = self._given.pop(name)
                if not self.pages[name].is_running:
                    self.pages[name].take_over(given)

    def _go_on(self, name: str, run: FinishedRun) -> None:
        """Do what the card of a finished run asks for."""
        if name == "compare":
            self._compare(run)
        elif name == "evaluate":
            self.show_page(EVALUATE).take_over({"INPUT": run.parameters.get("INPUT"), "RESULT": run.output})
        elif name == "places":
            self.places.show_run(run)
            self._show_beside(self.places)
        elif name == "repeat":
            self.show_page(run.algorithm).repeat(run)
        elif name == "uncertainty":
            self.show_page(run.algorithm).repeat_with(run, UNCERTAINTY=True)

    def _compare(self, run: FinishedRun) -> None:
        on_map = self.comparison.start(run.parameters.get("INPUT"), run.output)
        if not on_map and self._iface is not None:
            title = self.pages[run.algorithm].algorithm.displayName()
            self._warn(title, tr("Only layers of the project are compared: add the input or the result again."))

    def _fetch(self, values: dict) -> None:
        """Show the page that fetches dates, which come back to Super-resolve."""
        self.show_page(FETCH).take_over(values)

    def show_recent(self) -> None:
        """Show the recent runs in place of a page."""
        self.recent.refresh()
        self._show_beside(self.recent)

    def _show_beside(self, page: QWidget) -> None:
        """Show a page that is no task's; in a narrow window the chooser names it as long as it is shown."""
        self.list.setCurrentRow(-1)
        self.stack.setCurrentWidget(page)
        self._name_in_chooser(page.windowTitle())

    def _name_in_chooser(self, title: str | None) -> None:
        while self.chooser.count() > len(self._tasks):
            self.chooser.removeItem(len(self._tasks))
        if title is not None:
            self.chooser.addItem(title)
            self.chooser.setCurrentIndex(len(self._tasks))

    def _repeat(self, run: FinishedRun) -> None:
        """Show the page of a run with its parameters, ready to be started."""
        if run.algorithm in self._tasks:
            self.show_page(run.algorithm).show_run(run)

    def _mark(self, running: bool) -> None:
        """Show in the list that a page's run is under way."""
        self._show_bold([list(self._tasks).index(self.sender().algorithm.id())], running)

    def _show_bold(self, rows: Iterable[int], bold: bool) -> None:
        for item in map(self.list.item, rows):
            font = item.font()
            font.setBold(bold)
            item.setFont(font)

    def _show_message(self, text: str, level) -> None:
        """Show a page's message here, or in QGIS's main window if this one is closed."""
        title = self.sender().algorithm.displayName()
        seconds = 0 if level == Qgis.MessageLevel.Critical else 10
        if self.isVisible() or self._iface is None:
            self.messages.show_message(titled(title, text), level, seconds)
        else:
            show_in(self._iface.messageBar(), titled(title, text), level, seconds)

    def _warn(self, title: str, text: str) -> None:
        self.messages.show_message(titled(title, text), Qgis.MessageLevel.Warning)

    def event(self, event: QEvent) -> bool:
        """When the user comes back, from QGIS's options for example, ask again what may have changed."""
        handled = super().event(event)
        # Of a panel's window this is told to all that is in it, unlike ActivationChange.
        if event.type() == QEvent.Type.WindowActivate and self.isVisible() and self.page is not None:
            self.page.look_again()
        return handled
