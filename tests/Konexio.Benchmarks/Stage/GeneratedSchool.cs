using Konexio.Benchmarks.Load;

namespace Konexio.Benchmarks.Stage;

/// <summary>
/// A large school: each cohort and learner follows from its number and the seed. One in six withdraws, seven of ten are there on time, half of
/// those who complete sit three modules and pass four of five.
/// </summary>
internal static class GeneratedSchool
{
    private const ulong Seed = 2026;
    private static readonly DateOnly First = new(2023, 1, 2);
    private static readonly string[] Places =
    [
        "Aubervilliers", "Bobigny", "Bordeaux", "Créteil", "Grenoble", "Lille", "Lyon", "Marseille", "Metz", "Montpellier", "Montreuil", "Nancy", "Nantes", "Nice", "Paris 13e",
        "Paris 18e", "Rennes", "Saint-Denis", "Strasbourg", "Toulouse",
    ];

    private static readonly string[] Seasons = ["hiver", "printemps", "été", "automne"];
    private static readonly string[] Modules = ["essentiels-ordinateur", "essentiels-web", "traitement-texte", "tableur"];

    public static GeneratedCohort Cohort(int number) => new(number);

    public static GeneratedLearner Learner(int number) => new(number, Cohort(number / ImpactGenerator.ToACohort));

    private static Guid Numbered(char kind, long number) => new($"0194{kind}000-0000-7000-8000-{number:x12}");

    private static int Chance(int of, char what, long number) => (int)(SubmitRequests.Mix((Seed << 48) ^ ((ulong)what << 40) ^ (ulong)number) % (ulong)of);

    internal sealed record GeneratedCohort(int Number)
    {
        private readonly int _place = Chance(Places.Length, 'p', Number);

        public Guid Id => Numbered('4', Number);

        public string Name => $"{SiteName}, {Seasons[(StartsOn.Month - 1) / 3]} {StartsOn.Year}";

        public string Track { get; } = Chance(3, 't', Number) == 0 ? "parcours-code" : "parcours-digital";

        public string Stage => Track == "parcours-code" ? "digistart" : "vie-professionnelle";

        public Guid Site => Numbered('5', _place);

        public string SiteName => Places[_place];

        public Guid Trainer => Numbered('7', Chance(50, 'f', Number));

        // Cohorts begin on all days of three years, however many there are.
        public DateOnly StartsOn => First.AddDays((int)(Number * 37L % 1000));

        public DateOnly EndsOn => StartsOn.AddDays(60);

        public Guid ToldBy => Numbered('0', Number);

        public Guid SessionOf(int session) => Numbered('6', ((long)Number * ImpactGenerator.Sessions) + session);

        public DateOnly HeldOn(int session) => StartsOn.AddDays(6 * session);

        public int Minutes => Chance(2, 'm', Number) == 0 ? 210 : 180;
    }

    internal sealed record GeneratedLearner(int Number, GeneratedCohort Cohort)
    {
        private readonly int _exams = Chance(2, 'e', Number);

        public Guid Id => Numbered('9', Number);

        public Guid Person => Numbered('1', Number);

        public Guid Enrolment => Numbered('8', Number);

        public Guid SkillsCard => Numbered('2', Number);

        public Guid Certificate => Numbered('a', Number);

        public Guid ToldBy => Numbered('0', Number);

        public DateOnly EnrolledOn => Cohort.StartsOn.AddDays(-Chance(21, 'd', Number));

        public decimal DistanceKm => Chance(1000, 'k', Number) / 10m;

        public bool Leaves { get; } = Chance(6, 'l', Number) == 0;

        public DateOnly EndedOn => Leaves ? Cohort.StartsOn.AddDays(10 + Chance(40, 'w', Number)) : Cohort.EndsOn;

        public DateOnly ExamOn => Cohort.EndsOn.AddDays(10);

        public bool IsCertified => Exams().ToList() is { Count: > 0 } exams && exams.TrueForAll(exam => exam.Passed);

        public string StatusAt(int session) => Chance(100, 's', ((long)Number * ImpactGenerator.Sessions) + session) switch
        {
            < 70 => "present",
            < 78 => "late",
            < 90 => "excusedAbsence",
            _ => "unexcusedAbsence",
        };

        public IEnumerable<(Guid Attempt, string Module, bool Passed)> Exams() => Leaves || _exams == 0
            ? []
            : Enumerable.Range(0, 3).Select(at => (Numbered('3', ((long)Number * 3) + at), Modules[(Number + at) % Modules.Length], Chance(5, 'x', ((long)Number * 3) + at) > 0));
    }
}
