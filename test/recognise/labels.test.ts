import { describe, expect, test } from 'vitest';
import { declaredCount, labelKind, sectionName } from '../../src/recognise/labels.ts';

describe('labelKind', () => {
  test.each([
    ['合计', 'total'],
    ['合 计', 'total'],
    ['總計', 'total'],
    ['合计（44个）', 'total'],
    ['一、合计', 'total'],
    ['基础设施小计', 'total'],
    ['全市合计', 'total'],
    ['其中：省重点', 'of-which'],
    ['　其中:', 'of-which'],
    ['注：投资额含土地费用', 'note'],
    ['填报人：李明', 'note'],
    ['备注：无', 'note'],
    ['（以下空白）', 'note'],
    ['一、重大基础设施项目', 'section'],
    ['（一）铁路', 'section'],
    ['——铁路', 'section'],
    ['第一类 产业项目', 'section'],
    ['Ⅱ、民生', 'section'],
    // Names of projects that look like none of them.
    ['以工代赈公路', 'plain'],
    ['一环路改造工程', 'plain'],
    ['第一人民医院迁建', 'plain'],
    ['三十六湖片区开发', 'plain'],
    ['（一期）标准厂房', 'plain'],
    ['注册资本登记中心大楼', 'plain'],
    ['总部经济港', 'plain'],
    ['小计算机产业园', 'plain'],
    ['合江县乡村公路', 'plain'],
    ['110千伏输变电工程', 'plain'],
  ])('%s is %s', (text, kind) => {
    expect(labelKind(text)).toBe(kind);
  });
});

describe('sectionName', () => {
  test.each([
    ['一、基础设施项目（12个）', '基础设施', 12],
    ['（一）铁路', '铁路', undefined],
    ['——铁路', '铁路', undefined],
    ['续建项目(597个)', '续建', 597],
    ['二、计划新开工项目 共33项', '计划新开工', 33],
    ['第一类：产业项目', '产业', undefined],
    ['民生类', '民生类', undefined],
    ['三、项目', '项目', undefined],
    ['责任单位：市住建局（5个）', '市住建局', 5],
    ['一、所属区县：石桥区', '石桥区', undefined],
    ['责任单位项目', '责任单位', undefined],
  ])('%s → %s', (raw, name, count) => {
    expect(sectionName(raw)).toEqual({ name, count });
  });
});

describe('declaredCount', () => {
  test.each([
    ['2019年重点项目表（共12项）', 12],
    ['共12个项目', 12],
    ['合计（44个）', 44],
    ['锦江区重点项目', undefined],
    ['2019年1-8月', undefined],
    ['新建6个班', undefined],
  ])('%s → %s', (text, count) => {
    expect(declaredCount(text)).toBe(count);
  });
});

// Time that grows with the square of these would be minutes.
test.each(['共', '合计', '一、', '（', '注'])('%s and a cell full of marks', (beginning) => {
  for (const mark of ['、', '.', ' ', '：', '（', '1', '共']) {
    const text = `${beginning}${mark.repeat(32_000)}x`;
    expect(labelKind(text)).toBeDefined();
    expect(sectionName(text).name.length).toBeLessThan(1000);
    expect(declaredCount(text) ?? 0).toBeGreaterThanOrEqual(0);
  }
});
