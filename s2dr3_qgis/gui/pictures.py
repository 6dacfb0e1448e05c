"""Small pictures in lists, with all the pixels that the screen has."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QImage, QPixmap
from qgis.PyQt.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem


def picture(image: QImage, room: QSize, ratio: float) -> QPixmap:
    """``image`` as large as fits into ``room``.

    :param ratio: pixels of the screen to one of ``room``
    """
    mode = Qt.TransformationMode.SmoothTransformation
    pixels = QPixmap.fromImage(image.scaled(room * ratio, Qt.AspectRatioMode.KeepAspectRatio, mode))
    pixels.setDevicePixelRatio(ratio)
    return pixels


class PictureDelegate(QStyledItemDelegate):
    """Draws an item's QPixmap with all its pixels; Qt 5 reduces it to those of a coarse screen first."""

    def __init__(self, view: QAbstractItemView):
        super().__init__(view)

    def paint(self, painter, option, index) -> None:
        super().paint(painter, option, index)
        pixels = index.data(Qt.ItemDataRole.DecorationRole)
        if not isinstance(pixels, QPixmap):
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        room = self.parent().style().subElementRect(QStyle.SubElement.SE_ItemViewItemDecoration, shown, self.parent())
        size = pixels.size() / pixels.devicePixelRatio()
        painter.drawPixmap(QStyle.alignedRect(shown.direction, Qt.AlignmentFlag.AlignCenter, size, room), pixels)
