// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tablerole.h"
#include "core/models/tone.h"
#include "core/models/vpcendpointmodel.h"
#include "ui/theme/textstyle.h"
#include "ui/theme/themecolors.h"
#include "ui/widgets/celldelegate.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hubdeck;

class TestCellDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void elidesIdsInTheMiddle();
    void elidesSentencesAtTheEnd();
    void sizeHintLeavesTextWhole();
    void statusOfAnEndpointFitsItsColumn();
    void drawsToneAsChip_data();
    void drawsToneAsChip();
    void selectionShowsWithoutFocus();

private:
    static QImage painted(const QStandardItem *item, QStyle::State state, const QPalette &palette);
};

QImage TestCellDelegate::painted(const QStandardItem *item, QStyle::State state, const QPalette &palette)
{
    QImage image(200, CellDelegate::kRowHeight, QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = palette;
    option.state = state;
    CellDelegate().paint(&painter, option, item->index());
    return image;
}

void TestCellDelegate::elidesIdsInTheMiddle()
{
    const QFontMetrics metrics{QFont()};
    const QString id = u"vpce-svc-03cef49533264d928"_s;
    const QString shown = CellDelegate::elidedCellText(id, metrics, metrics.horizontalAdvance(id) / 2);
    QVERIFY2(shown.startsWith(u"vpce"_s) && shown.endsWith(u"28"_s), qPrintable(shown));
    QVERIFY(shown.contains(u'\u2026'));
}

void TestCellDelegate::elidesSentencesAtTheEnd()
{
    const QFontMetrics metrics{QFont()};
    const QString text = u"Pending acceptance of the owner"_s;
    const QString shown = CellDelegate::elidedCellText(text, metrics, metrics.horizontalAdvance(text) / 2);
    QVERIFY2(shown.startsWith(u"Pend"_s) && shown.endsWith(u'\u2026'), qPrintable(shown));
}

void TestCellDelegate::sizeHintLeavesTextWhole()
{
    QStandardItemModel model;
    model.appendRow(new QStandardItem(u"vpce-svc-03cef49533264d928"_s));
    QStyleOptionViewItem option;
    option.fontMetrics = QFontMetrics(option.font);
    const QSize size = CellDelegate().sizeHint(option, model.index(0, 0));
    QCOMPARE(size.height(), 33);
    const QString text = model.item(0)->text();
    QCOMPARE(CellDelegate::elidedCellText(text, option.fontMetrics, size.width() - 20), text);
}

// In the font of the window, as wide as it starts.
void TestCellDelegate::statusOfAnEndpointFitsItsColumn()
{
    const auto columns = VpcEndpointModel::columns();
    const auto status = std::find_if(columns->cbegin(), columns->cend(), [](const auto &column) { return column.key == u"status"_s; });
    QVERIFY(status != columns->cend());
    QStandardItemModel model;
    model.appendRow(new QStandardItem(u"Pending acceptance · 59 min"_s));
    model.item(0)->setData(int(Tone::Waiting), ToneRole);
    QStyleOptionViewItem option;
    option.font = textstyle::baseFont();
    option.fontMetrics = QFontMetrics(option.font);
    const int needed = CellDelegate().sizeHint(option, model.index(0, 0)).width();
    QVERIFY2(needed <= status->width, qPrintable(u"needs %1, has %2"_s.arg(needed).arg(status->width)));
}

void TestCellDelegate::drawsToneAsChip_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<Tone>("tone");
    for (const bool dark : {false, true}) {
        for (const Tone tone : {Tone::Good, Tone::Progress, Tone::Waiting, Tone::Failed, Tone::Neutral})
            QTest::addRow("%s %d", dark ? "dark" : "light", int(tone)) << dark << tone;
    }
}

void TestCellDelegate::drawsToneAsChip()
{
    QFETCH(bool, dark);
    QFETCH(Tone, tone);
    const ThemeColors &colors = dark ? ThemeColors::darkTable() : ThemeColors::light();
    QStandardItemModel model;
    auto *item = new QStandardItem(u"Word"_s);
    item->setData(int(tone), ToneRole);
    model.appendRow(item);
    const QImage image = painted(item, QStyle::State_Enabled, colors.palette());
    // Left of the glyph is the chip's own ground; far right is the row's.
    QCOMPARE(image.pixelColor(16, 16), colors.toneBackground(tone));
    QCOMPARE(image.pixelColor(190, 16), colors.panel);
}

void TestCellDelegate::selectionShowsWithoutFocus()
{
    const ThemeColors &colors = ThemeColors::light();
    QStandardItemModel model;
    model.appendRow(new QStandardItem(u"ledger-link"_s));
    QPalette palette = colors.palette();
    palette.setCurrentColorGroup(QPalette::Inactive);
    const QImage image = painted(model.item(0), QStyle::State_Enabled | QStyle::State_Selected, palette);
    QCOMPARE(image.pixelColor(195, 5), colors.accentBackground);
    QCOMPARE(image.pixelColor(195, CellDelegate::kRowHeight - 1), colors.line);
}

QTEST_MAIN(TestCellDelegate)
#include "tst_celldelegate.moc"
