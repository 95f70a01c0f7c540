import TolmachModel

/// Russian verbs of irregular roots behind any prefix: «соберут» is of «собрать», «разобьют» of «разбить».
///
/// Works on stems as Snowball leaves them, UTF-8 bytes.
struct PrefixedVerbs: Sendable {
  /// What a form's stem is without its prefix, with the numbers of its infinitives.
  private let roots: [[UInt8]: [Int]]
  /// Prefixes as they stand before a form, with the stems of each infinitive behind those that it may have.
  private let prefixes: [[UInt8]: [[[UInt8]]]]
  private let longestPrefix: Int

  /// A shorter rest behind a prefix may be anything.
  private static let leastRoot = 2 * 2

  /// Reads lines of a root's infinitive and its forms, and groups of prefixes that take turns.
  ///
  /// - Parameter stem: the stemmer of the language.
  init(roots lines: String, prefixes groups: String, stem: (String) -> String) {
    // Snowball cuts less off a word without a vowel before the ending: with two of them before it, it does as behind a prefix.
    let usual = "пере"
    var infinitives: [String] = []
    var roots: [[UInt8]: [Int]] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let infinitive = words.first else { continue }
      for form in words.dropFirst() {
        let root = Array(stem(usual + form).utf8.dropFirst(usual.utf8.count))
        guard root.count >= Self.leastRoot, roots[root]?.last != infinitives.count else { continue }
        roots[root, default: []].append(infinitives.count)
      }
      infinitives.append(infinitive)
    }
    var prefixes: [[UInt8]: [[[UInt8]]]] = [:]
    for (prefix, turns) in Self.turns(groups) {
      prefixes[Array(prefix.utf8)] = infinitives.map { Self.behind(turns, $0).map { Array(stem($0).utf8) } }
    }
    self.roots = roots
    self.prefixes = prefixes
    longestPrefix = prefixes.keys.map(\.count).max() ?? 0
  }

  /// The prefixes of groups that take turns, each with those of its group, itself first.
  static func turns(_ groups: String) -> [String: [String]] {
    var turns: [String: [String]] = [:]
    for line in groups.split(separator: "\n") {
      let group = line.split(separator: " ").map(String.init)
      for prefix in group { turns[prefix] = [prefix] + group.filter { $0 != prefix } }
    }
    return turns
  }

  /// An infinitive behind the prefixes that it may have: with the vowel only before two consonants, «собрать» but «слить».
  static func behind(_ turns: [String], _ infinitive: String) -> [String] {
    let isCluster = infinitive.prefix(2).allSatisfy { !"аеиоуыэюя".contains($0) }
    return turns.filter { turns.count == 1 || isCluster || $0.last != "о" || $0.count == 1 }.map { $0 + infinitive }
  }

  /// The stems that the infinitive may have, likeliest first.
  func infinitives(of stem: [UInt8]) -> [[UInt8]] {
    guard stem.count >= 2 + Self.leastRoot else { return [] }
    var found: [[UInt8]] = []
    for length in stride(from: 2, through: min(longestPrefix, stem.count - Self.leastRoot), by: 2) {
      guard let numbers = roots[Array(stem[length...])], let stems = prefixes[Array(stem[..<length])] else { continue }
      for number in numbers { found += stems[number] }
    }
    return found
  }
}

extension PrefixedVerbs {
  static let russian: PrefixedVerbs = {
    let stemmer = Stemmer(language: .russian)
    return PrefixedVerbs(roots: russianRoots, prefixes: russianPrefixes) { stemmer.stem($0) }
  }()

  /// The forms of one line take turns: «разобью» and «разбить».
  static let russianPrefixes = """
    раз разо рас разъ
    из изо ис изъ
    вз взо вс взъ
    воз возо вос
    об обо о объ
    от ото отъ
    под подо подъ
    над надо
    с со съ
    в во въ
    пред предо
    низ низо
    вы
    до
    за
    на
    пере
    по
    при
    пре
    про
    у
    недо
    """

  /// Roots whose forms no rule joins: what stands behind the prefix of an infinitive, then of its forms.
  static let russianRoots = """
    йти йду йдешь йдет йдем йдете йдут йди шел шла шло шли
    ехать еду едешь едет едем едете едут
    дать дам дашь даст дадим дадите дадут дай дайте
    есть ем ешь ест едим едите едят ел ела ели
    брать беру берешь берет берем берете берут бери
    драть деру дерешь дерет дерем дерете дерут дери
    звать зову зовешь зовет зовем зовете зовут зови
    рвать рву рвешь рвет рвем рвете рвут рви
    ждать жду ждешь ждет ждем ждете ждут жди
    врать вру врешь врет врем врете врут
    гнать гоню гонишь гонит гоним гоните гонят гони
    слать шлю шлешь шлет шлем шлете шлют шли
    стелить стелю стелешь стелет стелют
    лгать лгу лжешь лжет лжем лжете лгут
    нять йму ймешь ймет ймем ймете ймут йми
    нять ниму нимешь нимет нимем нимете нимут ними
    нять нял няла няли нято нят
    стать стану станешь станет станем станете станут стань
    сесть сяду сядешь сядет сядем сядете сядут сядь сел села сели
    лечь лягу ляжешь ляжет ляжем ляжете лягут лег легла легли
    пасть паду падешь падет падем падете падут пал пала пали
    красть краду крадешь крадет крадем крадете крадут крал крала крали
    класть кладу кладешь кладет кладем кладете кладут клал клала клали
    нести несу несешь несет несем несете несут неси нес несла несли
    везти везу везешь везет везем везете везут вези вез везла везли
    ползти ползу ползешь ползет ползут полз ползла ползли
    грызть грызу грызешь грызет грызут грыз грызла грызли
    вести веду ведешь ведет ведем ведете ведут веди вел вела вели
    брести бреду бредешь бредет бредем бредут брел брела брели
    мести мету метешь метет метем метут мел мела мели
    плести плету плетешь плетет плетем плетут плел плела плели
    цвести цвету цветешь цветет цветут цвел цвела цвели
    расти расту растешь растет растем растете растут рос росла росли
    грести гребу гребешь гребет гребем гребут греб гребла гребли
    лезть лезу лезешь лезет лезем лезут лез лезла лезли
    мочь могу можешь может можем можете могут мог могла могло могли
    жечь жгу жжешь жжет жжем жжете жгут жег жгла жгли
    печь пеку печешь печет печем печете пекут пек пекла пекли
    течь теку течешь течет текут тек текла текло текли
    сечь секу сечешь сечет секут сек секла секли
    влечь влеку влечешь влечет влекут влек влекла влекли
    беречь берегу бережешь бережет бережем берегут берег берегла берегли
    стеречь стерегу стережешь стережет стерегут стерег стерегла стерегли
    стричь стригу стрижешь стрижет стригут стриг стригла стригли
    прячь прягу пряжешь пряжет прягут пряг прягла прягли
    бить бью бьешь бьет бьем бьете бьют бей
    вить вью вьешь вьет вьем вьете вьют вей
    лить лью льешь льет льем льете льют лей
    пить пью пьешь пьет пьем пьете пьют пей
    шить шью шьешь шьет шьем шьете шьют шей
    крыть крою кроешь кроет кроем кроете кроют крой
    мыть мою моешь моет моем моете моют мой
    рыть рою роешь роет роем роете роют рой
    выть вою воешь воет воем воете воют
    петь пою поешь поет поем поете поют пой
    жить живу живешь живет живем живете живут живи
    плыть плыву плывешь плывет плывем плывете плывут плыви
    деть дену денешь денет денем денете денут день
    стыть стыну стынешь стынет стынем стынете стынут стыл
    тереть тру трешь трет трем трете трут тер терла терли
    переть пру прешь прет прем прете прут пер перла перли
    мереть мру мрешь мрет мрем мрете мрут мер мерла мерли
    чать чну чнешь чнет чнем чнете чнут
    жать жму жмешь жмет жмем жмете жмут
    жать жну жнешь жнет жнем жнете жнут
    мять мну мнешь мнет мнем мнете мнут
    клясть кляну клянешь клянет клянем клянете клянут клял кляла кляли
    бежать бегу бежишь бежит бежим бежите бегут беги
    слыть слыву слывешь слывет слывут
    """
}
