namespace Konexio.RealInput;

/// <summary>A name as it is written in its own script, and as it is met in Latin letters.</summary>
internal sealed record Name(string? Native, params string[] Spellings);

/// <summary>Names that go together, and the language of those who bear them.</summary>
internal sealed record NameSet(string Language, string Nationality, bool HasFamilyName, Name[] Given, Name[] Family)
{
    public static IReadOnlyList<NameSet> All { get; } =
    [
        new("ar", "SY", true,
            [new("محمد", "Mohamed", "Muhammad", "Mohammad", "Mohammed"), new("فاطمة", "Fatima", "Fatma", "Fatimah"), new("يوسف", "Youssef", "Yusuf", "Yousef"),
             new("خديجة", "Khadija", "Khadidja"), new("حسن", "Hassan", "Hasan"), new("مريم", "Mariam", "Maryam", "Meriem"), new("عبد الرحمن", "Abdelrahman", "Abd al-Rahman", "Abdurrahman"), new("أمينة", "Amina", "Ameena")],
            [new("علي", "Ali", "Aly"), new("صالح", "Saleh", "Salih"), new("إبراهيم", "Ibrahim", "Ebrahim"), new("خليل", "Khalil", "Khaleel"), new("حداد", "Haddad"), new("النجار", "Al-Najjar", "Alnajjar", "El Najjar"), new("منصور", "Mansour", "Mansur")]),
        new("fa-AF", "AF", false,
            [new("گلبهار", "Gulbahar", "Golbahar"), new("مرسل", "Mursal", "Morsal"), new("رحیم", "Rahim", "Raheem"), new("زهرا", "Zahra", "Zohra"), new("نوید", "Navid", "Naweed"), new("فرشته", "Fereshta", "Freshta"), new("جواد", "Jawad", "Javad")],
            [new("حیدری", "Haidari", "Haydari"), new("احمدی", "Ahmadi", "Ahmady"), new("رضایی", "Rezai", "Rezaei"), new("نظری", "Nazari"), new("محمدی", "Mohammadi", "Muhammadi")]),
        new("ps", "AF", false,
            [new("رحیم الله", "Rahimullah", "Rahim Ullah"), new("زرمینه", "Zarmina", "Zarmeena"), new("خان", "Khan"), new("اسدالله", "Asadullah", "Asad Ullah"), new("ګلالۍ", "Gulalai", "Gulalay"), new("نجیب", "Najib", "Najeeb")],
            [new("صافی", "Safi", "Safy"), new("ستانکزی", "Stanikzai", "Stanekzai"), new("یوسفزی", "Yousafzai", "Yusufzai"), new("وردگ", "Wardak", "Wardag")]),
        new("ti", "ER", true,
            [new("ሰላም", "Selam", "Salam"), new("ተስፋይ", "Tesfay", "Tesfai"), new("ብርሃን", "Birhan", "Berhan"), new("ፀጋይ", "Tsegay", "Tsegai"), new("ሳምራዊት", "Samrawit"), new("ዮናስ", "Yonas", "Jonas")],
            [new("ሃይለ", "Haile", "Hayle"), new("ገብረ", "Gebre", "Ghebre"), new("ተክለ", "Tekle", "Tecle"), new("መሓሪ", "Mehari", "Mehary")]),
        new("uk", "UA", true,
            [new("Олександр", "Oleksandr", "Olexandr", "Alexandre"), new("Юлія", "Yuliia", "Iuliia", "Julia"), new("Оксана", "Oksana", "Oxana"), new("Сергій", "Serhii", "Sergiy"), new("Наталія", "Nataliia", "Natalia"), new("Андрій", "Andrii", "Andriy")],
            [new("Шевченко", "Shevchenko", "Chevtchenko"), new("Мельник", "Melnyk", "Melnik"), new("Коваленко", "Kovalenko"), new("Бондаренко", "Bondarenko"), new("Ткачук", "Tkachuk", "Tkatchouk")]),
        new("so", "SO", true,
            [new(null, "Abdirahman", "Abdurahman", "Cabdiraxmaan"), new(null, "Hodan", "Hoodan"), new(null, "Warsame", "Warsama"), new(null, "Fadumo", "Faduma"), new(null, "Ayaan", "Ayan"), new(null, "Mahad")],
            [new(null, "Abdi", "Cabdi"), new(null, "Farah", "Faarax"), new(null, "Osman", "Othman"), new(null, "Jama", "Jaamac"), new(null, "Hussein", "Xuseen")]),
        new("ta", "LK", false,
            [new("முருகன்", "Murugan", "Murukan"), new("லட்சுமி", "Lakshmi", "Latchumi"), new("அருண்", "Arun"), new("கவிதா", "Kavitha", "Kavita"), new("சிவகுமார்", "Sivakumar", "Shivakumar")],
            [new("ராஜன்", "Rajan", "Raajan"), new("செல்வம்", "Selvam"), new("நடராஜன்", "Natarajan", "Nadarajan"), new("குமாரசாமி", "Kumarasamy", "Coumarassamy")]),
        new("bn", "BD", true,
            [new("মোহাম্মদ", "Mohammad", "Mohammed", "Md"), new("রহিমা", "Rahima"), new("শফিকুল", "Shafiqul", "Shofiqul"), new("নাসরিন", "Nasrin", "Nasreen"), new("কামাল", "Kamal", "Kamaal")],
            [new("ইসলাম", "Islam"), new("হোসেন", "Hossain", "Hussain", "Hosen"), new("আক্তার", "Akter", "Akhtar"), new("চৌধুরী", "Chowdhury", "Choudhury")]),
        new("fr", "FR", true,
            [new(null, "Jean-Pierre", "Jean Pierre"), new(null, "Aïssatou", "Aissatou"), new(null, "Élodie", "Elodie"), new(null, "Mamadou"), new(null, "Boubacar", "Aboubakar"), new(null, "Françoise", "Francoise"), new(null, "Thi Hà", "Thi Ha")],
            [new(null, "Diallo", "Dialo"), new(null, "Traoré", "Traore"), new(null, "N'Diaye", "Ndiaye"), new(null, "Lefèvre", "Lefevre"), new(null, "Mukendi"), new(null, "Nguyễn", "Nguyen"), new(null, "Koné", "Kone")]),
    ];
}
