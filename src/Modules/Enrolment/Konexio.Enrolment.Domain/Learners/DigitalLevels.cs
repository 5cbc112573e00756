using Konexio.SharedKernel;

namespace Konexio.Enrolment.Domain.Learners;

/// <summary>The competence areas of DigComp 2.2.</summary>
public enum DigitalArea
{
    InformationAndData,
    Communication,
    ContentCreation,
    Safety,
    ProblemSolving,
}

/// <summary>A level from 0 (none) to 8 (highly specialised) in each DigComp area.</summary>
public sealed record DigitalLevels
{
    private const int Highest = 8;

    private DigitalLevels()
    {
    }

    public int InformationAndData { get; private init; }

    public int Communication { get; private init; }

    public int ContentCreation { get; private init; }

    public int Safety { get; private init; }

    public int ProblemSolving { get; private init; }

    public decimal Mean => (InformationAndData + Communication + ContentCreation + Safety + ProblemSolving) / 5m;

    public int this[DigitalArea area] => area switch
    {
        DigitalArea.InformationAndData => InformationAndData,
        DigitalArea.Communication => Communication,
        DigitalArea.ContentCreation => ContentCreation,
        DigitalArea.Safety => Safety,
        DigitalArea.ProblemSolving => ProblemSolving,
        _ => throw new ArgumentOutOfRangeException(nameof(area), area, "Not an area of DigComp."),
    };

    public static Result<DigitalLevels> Create(
        int informationAndData, int communication, int contentCreation, int safety, int problemSolving)
    {
        List<Error> errors = [];
        Check(informationAndData, "/informationAndData");
        Check(communication, "/communication");
        Check(contentCreation, "/contentCreation");
        Check(safety, "/safety");
        Check(problemSolving, "/problemSolving");
        if (errors.Count > 0) return Result<DigitalLevels>.Refused(errors);

        return new DigitalLevels
        {
            InformationAndData = informationAndData,
            Communication = communication,
            ContentCreation = contentCreation,
            Safety = safety,
            ProblemSolving = problemSolving,
        };

        void Check(int level, string pointer)
        {
            if (level is < 0 or > Highest) errors.Add(PositioningErrors.LevelOutOfRange.At(pointer));
        }
    }
}
