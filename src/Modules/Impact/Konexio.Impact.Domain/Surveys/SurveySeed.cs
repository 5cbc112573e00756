namespace Konexio.Impact.Domain.Surveys;

/// <summary>The survey with which the school begins: what became of what was learnt.</summary>
public static class SurveySeed
{
    public const string Code = "impact";

    /// <summary>How often digital skills are used: never, monthly, weekly, daily.</summary>
    public const string SkillsUse = "skillsUse";

    public const string Daily = "daily";

    /// <summary>Whether the learner feels more integrated since the training: 1 to 5. It can only be asked after it.</summary>
    public const string FeelsMoreIntegrated = "feelsMoreIntegrated";

    /// <summary>Employment, training, seeking or other.</summary>
    public const string Situation = "situation";

    public static IReadOnlyList<SurveyWave> Waves { get; } = Enum.GetValues<SurveyWave>();

    public static SurveyContent Content { get; } = new(
        new SurveyWording(
            Fr: "Votre formation et vous",
            En: "Your training and you",
            Ar: "أنت وتدريبك",
            Fa: "شما و آموزش شما",
            Ps: "تاسو او ستاسو روزنه",
            Ti: "ንስኹምን ስልጠናኹምን",
            Uk: "Ви та ваше навчання"),
        new SurveyWording(
            Fr: "Quelques questions, une minute. Vos réponses aident Konexio à améliorer ses formations. Elles ne paraissent que sous forme de chiffres, jamais avec votre nom.",
            En: "A few questions, one minute. Your answers help Konexio to improve its training. They are only shown as figures, never with your name.",
            Ar: "بضعة أسئلة، دقيقة واحدة. تساعد إجاباتك Konexio على تحسين دوراتها التدريبية. لا تُعرض الإجابات إلا على شكل أرقام، ولا تُعرض أبدًا مع اسمك.",
            Fa: "چند پرسش، یک دقیقه. پاسخ‌های شما به Konexio کمک می‌کند تا آموزش‌هایش را بهتر کند. پاسخ‌ها فقط به صورت عدد و رقم نشان داده می‌شوند و هرگز همراه با نام شما نیستند.",
            Ps: "څو پوښتنې، یوه دقیقه. ستاسو ځوابونه له Konexio سره مرسته کوي چې خپلې روزنې ښې کړي. ځوابونه یوازې د شمېرو په بڼه ښودل کېږي، هېڅکله ستاسو له نوم سره نه.",
            Ti: "ቁሩብ ሕቶታት፡ ሓንቲ ደቒቕ። መልስታትኩም ን Konexio ስልጠናታቱ ንምምሕያሽ ይሕግዞ። መልስታትኩም ብመልክዕ ቁጽሪ ጥራይ ይረአ፡ ምስ ስምኩም ፈጺሙ ኣይረአን።",
            Uk: "Кілька запитань, одна хвилина. Ваші відповіді допомагають Konexio вдосконалювати навчання. Їх показують лише у вигляді чисел і ніколи не пов’язують із вашим ім’ям."),
        [
            new SurveyQuestion(
                SkillsUse,
                QuestionKind.SingleChoice,
                new SurveyWording(
                    Fr: "À quelle fréquence utilisez-vous vos compétences numériques (ordinateur, téléphone, internet) ?",
                    En: "How often do you use your digital skills (computer, phone, internet)?",
                    Ar: "كم مرة تستخدم مهاراتك الرقمية (الحاسوب، الهاتف، الإنترنت)؟",
                    Fa: "هر چند وقت یک بار از مهارت‌های دیجیتال خود (کامپیوتر، تلفن، اینترنت) استفاده می‌کنید؟",
                    Ps: "تاسو له خپلو ډیجیټلي مهارتونو (کمپیوټر، ټیلیفون، انټرنېټ) څخه څومره ځله کار اخلئ؟",
                    Ti: "ዲጂታላዊ ክእለትኩም (ኮምፒዩተር፡ ተሌፎን፡ ኢንተርነት) ክንደይ ግዜ ትጥቀሙሉ?",
                    Uk: "Як часто ви користуєтеся своїми цифровими навичками (комп’ютер, телефон, інтернет)?"),
                [
                    new SurveyChoice(Daily, new SurveyWording("Tous les jours", "Every day", "كل يوم", "هر روز", "هره ورځ", "መዓልታዊ", "Щодня")),
                    new SurveyChoice("weekly", new SurveyWording("Chaque semaine", "Every week", "كل أسبوع", "هر هفته", "هره اونۍ", "ሰሙናዊ", "Щотижня")),
                    new SurveyChoice("monthly", new SurveyWording("Chaque mois", "Every month", "كل شهر", "هر ماه", "هره میاشت", "ወርሓዊ", "Щомісяця")),
                    new SurveyChoice("never", new SurveyWording("Jamais", "Never", "أبدًا", "هرگز", "هېڅکله", "ፈጺመ ኣይጥቀመሉን", "Ніколи")),
                ],
                Waves: []),
            new SurveyQuestion(
                FeelsMoreIntegrated,
                QuestionKind.Scale,
                new SurveyWording(
                    Fr: "Depuis ma formation, je me sens plus intégré(e) en France.",
                    En: "Since my training, I feel more integrated in France.",
                    Ar: "منذ تدريبي، أشعر بأنني أكثر اندماجًا في فرنسا.",
                    Fa: "از زمان آموزشم، خودم را بیشتر عضوی از جامعهٔ فرانسه احساس می‌کنم.",
                    Ps: "له خپلې روزنې راهیسې، زه ځان د فرانسې د ټولنې ډېر برخه احساسوم.",
                    Ti: "ካብ ስልጠናይ ንደሓር፡ ኣብ ፈረንሳ ኣካል ሕብረተሰብ ምዃነይ ዝያዳ ይስምዓኒ።",
                    Uk: "Після навчання я відчуваю себе більш інтегрованою людиною у Франції."),
                [
                    new SurveyChoice("1", new SurveyWording(
                        "Pas du tout d'accord", "Strongly disagree", "لا أوافق إطلاقًا", "کاملاً مخالفم", "هېڅ موافق نه یم", "ፈጺመ ኣይስማዕማዕን", "Зовсім не згоден / не згодна")),
                    new SurveyChoice("5", new SurveyWording(
                        "Tout à fait d'accord", "Strongly agree", "أوافق تمامًا", "کاملاً موافقم", "بشپړ موافق یم", "ምሉእ ብምሉእ ይስማዕማዕ", "Цілком згоден / згодна")),
                ],
                Waves: [SurveyWave.Exit, SurveyWave.Months3, SurveyWave.Months6, SurveyWave.Months12]),
            new SurveyQuestion(
                Situation,
                QuestionKind.SingleChoice,
                new SurveyWording(
                    Fr: "Quelle est votre situation aujourd'hui ?",
                    En: "What is your situation today?",
                    Ar: "ما هو وضعك اليوم؟",
                    Fa: "وضعیت شما امروز چیست؟",
                    Ps: "نن ورځ ستاسو وضعیت څه دی؟",
                    Ti: "ሎሚ ኩነታትኩም እንታይ ይመስል?",
                    Uk: "Яка ваша ситуація сьогодні?"),
                [
                    new SurveyChoice("employment", new SurveyWording("En emploi", "In work", "أعمل", "شاغل هستم", "کار کوم", "ይሰርሕ ኣለኹ", "Працюю")),
                    new SurveyChoice("training", new SurveyWording(
                        "En formation ou en études", "In training or studying", "أتدرّب أو أدرس", "در حال آموزش یا تحصیل هستم", "په روزنه یا زده کړه کې یم", "ኣብ ስልጠና ወይ ትምህርቲ ኣለኹ", "Навчаюся")),
                    new SurveyChoice("seeking", new SurveyWording(
                        "En recherche d'emploi", "Looking for work", "أبحث عن عمل", "در جستجوی کار هستم", "د کار په لټه کې یم", "ስራሕ ይደሊ ኣለኹ", "Шукаю роботу")),
                    new SurveyChoice("other", new SurveyWording("Autre situation", "Other", "وضع آخر", "وضعیت دیگر", "بل وضعیت", "ካልእ ኩነታት", "Інше")),
                ],
                Waves: []),
        ]);
}
