using Konexio.Enrolment.Domain.People;

namespace Konexio.Enrolment.Tests.People;

/// <summary>Two records that wait for somebody to say whether they are of one person.</summary>
internal sealed class APair
{
    public APair(PeopleInMemory people)
    {
        (One, Other) = (people.Record("Amina", "Haidari", "1990"), people.Record("Ameena", "Haydari", "1990"));
        var match = new DuplicateMatch(Certainty.Probable, DuplicateReason.NameAndBirth, 60);
        Pair = Duplicate.Suspect(new DuplicateId(Guid.CreateVersion7(PeopleInMemory.Now)), One.Id, Other.Id, match, PeopleInMemory.Now);
        people.Add(Pair);
    }

    public Person One { get; }

    public Person Other { get; }

    public Duplicate Pair { get; }
}
